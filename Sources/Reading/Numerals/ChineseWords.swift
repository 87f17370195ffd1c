/// The Chinese characters that a scan for numerals knows.
enum ChineseWords {
  /// Whether what stands at `index` can be counted, so that a numeral in one character before it is one: 六项, 两次, 五公里.
  static func isMeasure(at index: Int, of text: ScanText) -> Bool {
    measures.contains(text[index]) || longMeasures.contains(text.string(index..<(index + 2)))
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ChineseNumerals.digit(scalar) != nil }

  static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "十", "百", "千", "万", "亿": true
    default: isDigit(scalar)
    }
  }

  /// What a numeral, or 首, begins with.
  static let beginnings = ScalarFilter("〇零○一二两三四五六七八九十百千万亿首".unicodeScalars)

  static func isScale(_ scalar: Unicode.Scalar) -> Bool { scalar == "百" || scalar == "千" || scalar == "万" || scalar == "亿" }

  /// Behind these 两 says no more than "both": 两者, 两地.
  static let bothNouns = Set("者地方侧边端岸旁头面手眼腿极翼性难可".unicodeScalars)

  /// Behind 两 and what it counts these say "both": 两项比重均由编者计算.
  static let bothAdverbs = Set("均都各皆相互之一同并合".unicodeScalars)

  /// Before these 成 is a word, not a tenth: 三成员.
  static let wordsBeginningWithTenth = Set("群立员为果功本绩就长熟分型人品效套".unicodeScalars)

  /// 首批 is the first batch, 首都 a capital.
  static let countedBehindFirst = Set("次批期个届家轮条座例任".unicodeScalars)

  /// What stands before a number that is a name: 表2-1, 邮编100028.
  static let labels = [
    "附表", "附图", "附件", "附录", "邮编", "邮政编码", "电话", "传真", "编号", "代码", "文号", "专栏", "国道", "省道",
  ]

  static let labelEnds = ScalarFilter(labels.compactMap { $0.unicodeScalars.last })

  /// Before 表 and 图 where these begin a word.
  static let beforeLabels = Set("见在如附列于和及据与由从该按续总分即以看下上本中".unicodeScalars)

  private static let measures = Set(
    """
    个個项項次人名位家户戶口对對批份件条座所处處间套台辆只头匹株棵亩吨斤克升元岁倍种類类层章节篇册卷本部张幅封句段步轮场回遍支队组班省市县區区乡鎮镇\
    村地国國州旗校门页栋幢片块根颗粒枚束代辈股笔宗起例则艘架列集周天年秒米度大
    """.unicodeScalars)

  private static let longMeasures: Set<String> = [
    "方面", "平方", "立方", "公里", "公顷", "公斤", "公亩", "千克", "千米", "千瓦", "毫米", "厘米", "小时", "美元", "欧元", "港元", "日元", "分钟", "季度",
    "民族", "部门", "领域", "阶段", "环节", "渠道", "兆瓦", "英里", "海里", "华里", "学期", "学年", "单位", "自然", "行政", "百分",
  ]
}
