import Model

/// `data/README.txt`: how to read and verify the archive with nothing but common programs, in both languages.
struct ReadMe {
  static let path = "data/README.txt"

  private let bag: BagDescription

  init(_ bag: BagDescription) { self.bag = bag }

  var bytes: [UInt8] {
    Array((english + "\n" + String(repeating: "-", count: 72) + "\n\n" + chinese).utf8)
  }

  private var english: String {
    """
    \(bag.title.english)
    \(bag.publisher.name.english)
    \(lines([contact(bag.publisher.address?.english, telephone: "Telephone", fax: "Fax", comma: ", "), licence(in: .english), bag.url]))
    This folder is an archive: a bag (BagIt 1.0, RFC 8493). Its payload, the folder
    "data" in which this file lies, is described for programs in
    ro-crate-metadata.json (RO-Crate 1.1).

    READ   Open site/index.html in any browser. No network and no server are needed.
           site/        the pages in English and Chinese, and the data to download
           sources/     the texts, data and templates from which they were made

    VERIFY Open a terminal in the folder that has bagit.txt, and run
             sha256sum -c tagmanifest-sha256.txt
             sha256sum -c manifest-sha256.txt
           Every line must end in "OK". On a Mac write "shasum -a 256 -c" instead; on
           Windows "certutil -hashfile FILE SHA256" prints the digest of one file. The
           manifests with 512 in their names give a second digest in the same way.
           No other files belong to the archive. Its own digest, by which it can be
           quoted, is that of the file tagmanifest-sha256.txt.

    BUILD  The pages were made by \(bag.generator). In a folder with sources/Content and
           sources/Templates, "yearbook build --edition \(bag.identifier)" makes the same pages again.

    """
  }

  private var chinese: String {
    """
    \(bag.title.chinese)
    \(bag.publisher.name.chinese)
    \(lines([contact(bag.publisher.address?.chinese, telephone: "电话", fax: "传真", comma: "，"), licence(in: .chinese), bag.url]))
    本文件夹是一份档案，采用BagIt 1.0格式（RFC 8493）。本文件所在的data文件夹是档案的
    内容，另有供程序读取的说明，见ro-crate-metadata.json（RO-Crate 1.1）。

    阅读   用任意浏览器打开site/index.html，无需网络，也无需服务器。
           site/        中英文网页和可下载的数据
           sources/     生成网页所用的文稿、数据和模板

    校验   在bagit.txt所在的文件夹中打开终端，运行
             sha256sum -c tagmanifest-sha256.txt
             sha256sum -c manifest-sha256.txt
           每一行都应以“OK”结尾。苹果电脑请改用“shasum -a 256 -c”；在Windows中，
           “certutil -hashfile 文件名 SHA256”显示单个文件的摘要。文件名中有512的清单
           以同样方式给出另一种摘要。除清单所列文件外，档案不含其他文件。档案本身的
           摘要即tagmanifest-sha256.txt这一文件的摘要，可用于引用。

    生成   网页由\(bag.generator)生成。在含有sources/Content和sources/Templates的文件夹
           中运行“yearbook build --edition \(bag.identifier)”，可重新生成相同的网页。

    """
  }

  /// Those that there are, a line each.
  private func lines(_ texts: [String?]) -> String { texts.compactMap { $0 }.map { $0 + "\n" }.joined() }

  private func contact(_ address: String?, telephone: String, fax: String, comma: String) -> String? {
    let parts = [
      address, bag.publisher.postcode, bag.publisher.telephone.map { "\(telephone) \($0)" }, bag.publisher.fax.map { "\(fax) \($0)" },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: comma)
  }

  private func licence(in language: Language) -> String? {
    bag.licence.map { "\($0.name[language]): \($0.url)" }
  }
}
