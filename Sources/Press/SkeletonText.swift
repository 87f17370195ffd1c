/// The texts of new files.
enum SkeletonText {
  static func edition(_ year: String, dataYear: Int) -> String {
    """
    # An edition: its title always says both years.
    title: {en: "\(year) edition, data for \(dataYear)", zh: \(year)年版（\(dataYear)年数据）}
    data_year: \(dataYear)
    # draft: only built with --drafts; published: built always.
    state: draft
    # The day on which the edition is issued.
    date: \(year)-12-31
    # Sections (folders with a section.yaml) and entries, in reading order.
    order: [notes]
    # contributor: a key of registers/organisations.csv
    # source: a key of registers/sources.csv

    """
  }

  static func entry(_ title: String, _ hint: String) -> String {
    """
    ---
    title: \(title)
    # head: a short run-in head        summary: one sentence for search engines
    # template: region                 place: a key of registers/places.csv
    # \(hint)
    ---

    """
  }

  static let englishHint = """
    Write the text below the next line, in Markdown. A number that is data is a figure: its words stand in brackets, and behind them \
    stands where it comes from.
    """

  static let chineseHint = "正文写在下一行以下（Markdown）。凡属数据的数字均为图表数值：方括号内写文字，其后注明出处。"

  static func dataPackage(_ year: String) -> String {
    """
    # The data of the edition (Frictionless Data Package): each CSV file beside this one is a resource.
    name: data-\(year)
    resources: []
    # - name: flows                     # its name in SQL
    #   path: flows.csv
    #   title: {en: Flows, zh: 款项}
    #   schema:
    #     fields:
    #       - {name: flow, type: string, title: {en: Flow, zh: 款项}, constraints: {required: true}}
    #       - {name: place, type: string, title: {en: Place, zh: 地区}}
    #       - {name: amount, type: integer, unit: yuan, title: {en: Amount, zh: 金额}, constraints: {minimum: 0}}
    #     primaryKey: flow
    #     foreignKeys:
    #       - {fields: place, reference: {resource: places, fields: place}}

    """
  }

  static func table(_ name: String) -> String {
    """
    # A computed table. Put it into an entry with a line of its own: ![](table:\(name))
    title: {en: A title in English, zh: 中文表题}
    # unit: yuan                        scale: {en: 1000000, zh: 10000}
    # source: a key of registers/sources.csv
    columns:
      - {name: entry, label: {en: Entry, zh: 条目}, kind: entries}
      - {name: number, label: {en: References, zh: 引用数}, kind: number}
      # A number:        {name: aid, label: {en: Aid, zh: 资金}, field: flows.amount, decimals: 1, total: sum}
      # Its share:       {name: share, label: {en: Share, zh: 比重}, share-of: aid, decimals: 1}
      # For each unit:   {name: each, label: {en: Each, zh: 平均}, per: projects, of: aid, unit: yuan}
    # One SELECT over data and registers, with ORDER BY; :edition and :data_year are bound.
    # A query that reads amounts also gives rows(origin) as rows. This one counts what each entry of the edition names.
    sql: |
      select entry, count(*) as number
      from mentions
      where edition = :edition
      group by entry
      order by entry

    """
  }
}
