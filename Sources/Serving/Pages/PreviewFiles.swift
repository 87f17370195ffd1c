import Press

/// The addresses that the server keeps for itself: no page of a yearbook begins with an underscore.
enum PreviewFiles {
  static let name = "_yearbook"
  static let folder = "/\(name)/"

  /// The script by itself, where no template can say how it is put in.
  static func plainScript(mark: String) -> [UInt8] {
    Array("<script src=\"\(folder)preview.js\" data-folder=\"\(folder)\" data-mark=\"\(mark)\"></script>\n".utf8)
  }

  /// Tells the server what is shown, and does what the server says: show the page anew, take another stylesheet, show problems.
  ///
  /// A page that is not seen does not listen: a browser has but six connections for one server.
  static let script = #"""
    (function () {
      'use strict'
      var own = document.currentScript.dataset
      var key = 'yearbook-place ' + location.pathname + location.search
      var source, panel, dismissed

      function listen() {
        if (source || document.hidden) return
        var page = encodeURIComponent(location.pathname), view = new URLSearchParams(location.search).get('view') || ''
        source = new EventSource(own.folder + 'events?page=' + page + '&view=' + encodeURIComponent(view) + '&mark=' + own.mark)
        source.addEventListener('page', reload)
        source.addEventListener('style', function (event) { exchange(event.data) })
        source.addEventListener('problems', function (event) { show(event.data) })
        source.addEventListener('fine', hide)
        source.addEventListener('error', function () {
          if (source.readyState === 2) { rest(); setTimeout(listen, 1000) }
        })
      }

      function rest() {
        if (source) source.close()
        source = null
      }

      function reload() {
        rest()
        try { sessionStorage.setItem(key, JSON.stringify([scrollX, scrollY])) } catch (error) { }
        location.reload()
      }

      function comeBack() {
        var place
        try { place = JSON.parse(sessionStorage.getItem(key)); sessionStorage.removeItem(key) } catch (error) { }
        if (place) scrollTo({left: place[0], top: place[1], behavior: 'instant'})
      }

      function exchange(path) {
        document.querySelectorAll('link[rel="stylesheet"]').forEach(function (link) {
          var address = new URL(link.href)
          // An edition's pages have the assets at an address of their own: assets/2010/a.css for assets/a.css.
          if (!address.pathname.replace(/\/assets\/\d{4}\//, '/assets/').endsWith('/' + path)) return
          var next = link.cloneNode()
          address.searchParams.set('changed', Date.now())
          next.href = address.href
          next.addEventListener('load', function () { link.remove() })
          link.after(next)
        })
      }

      function show(text) {
        if (dismissed === text) return
        hide()
        panel = document.createElement('div')
        panel.setAttribute('role', 'alert')
        panel.setAttribute('translate', 'no')
        panel.id = 'yearbook-problems'
        panel.style.cssText = 'position:fixed;inset:auto 0 0 0;z-index:2147483647;max-height:70vh;overflow:auto;box-sizing:border-box;' +
          'padding:1rem;background:#2b1211;color:#fff4f2;border-top:4px solid #e5533d;font:14px/1.45 ui-monospace,Menlo,Consolas,' +
          '"Noto Sans Mono CJK SC","Noto Sans CJK SC",monospace;text-align:start'
        var heading = document.createElement('strong')
        heading.textContent = own.heading || 'Problems'
        var close = document.createElement('button')
        close.type = 'button'
        close.textContent = own.close || 'Close'
        close.style.cssText = 'float:inline-end;font:inherit;padding:.2rem .8rem;color:inherit;background:#6b241b;border:1px solid #fff4f2;cursor:pointer'
        close.addEventListener('click', function () { dismissed = text; hide() })
        var body = document.createElement('pre')
        body.lang = 'en'
        body.tabIndex = 0
        body.textContent = text
        body.style.cssText = 'margin:.6rem 0 0;padding:0;background:none;color:inherit;font:inherit;white-space:pre-wrap;overflow-wrap:anywhere'
        panel.append(close, heading, body)
        document.body.append(panel)
      }

      function hide(event) {
        if (event) dismissed = null
        if (panel) panel.remove()
        panel = null
      }

      addEventListener('keydown', function (event) {
        if (event.key === 'Escape' && panel) { dismissed = panel.querySelector('pre').textContent; hide() }
      })
      document.addEventListener('visibilitychange', function () { if (document.hidden) rest(); else listen() })
      addEventListener('pagehide', rest)
      addEventListener('pageshow', listen)
      if ('scrollRestoration' in history) history.scrollRestoration = 'auto'
      comeBack()
      addEventListener('load', comeBack)
      listen()
    })()
    """#
}
