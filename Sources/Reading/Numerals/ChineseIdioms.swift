/// Chinese words in which numerals count nothing, or nothing of their own. A scan steps over them.
///
/// A numeral in one character is taken for a number only before a measure word (``ChineseWords``), so that 统一, 三峡, 万州, 千方百计, 十分
/// and most other words need no row here. These do: in them something that looks like a measure word follows.
enum ChineseIdioms {
  /// Names of plans, programmes and principles: literals of the kind ``Model/Numeral/Literal/name``.
  static let names = plans + programmes + bodies + days

  /// Words and places: no numerals at all.
  static let words = idioms + things + places

  private static let plans = [
    "一五计划", "二五计划", "六五计划", "七五计划", "八五计划", "九五计划", "十五计划", "十五规划", "九五时期", "十五时期", "九五期间", "十五期间", "“十五”",
    "十一五", "十二五", "十三五", "十四五", "十五五", "五年规划", "五年计划", "十年规划", "十年纲要", "十年行动计划", "三年行动计划", "八七扶贫攻坚", "八七计划",
  ]

  private static let programmes = [
    "三个代表", "四个现代化", "四个全面", "五位一体", "三位一体", "四位一体", "两个文明", "两个确保", "两个大局", "三个有利于", "五个统筹", "五个一批", "六个精准",
    "五个一工程", "两个一百年", "四项基本原则", "五项原则", "八项规定", "三大改造", "三大差别", "三大攻坚战", "三步走", "三区三州", "两不愁三保障", "一带一路",
    "一村一品", "一事一议", "四个意识", "三个世界", "三条红线", "万村千乡", "千村万户", "百县千乡",
  ]

  private static let bodies = [
    "二十国集团", "七国集团", "八国集团", "七十七国集团", "十国集团", "八国联军", "六方会谈", "二十四节气", "四人帮", "三国演义", "五十六个民族大家庭",
  ]

  private static let days = [
    "五一劳动节", "六一儿童节", "三八妇女节", "八一建军节", "五四运动", "五四青年节", "十一黄金周", "十一期间", "十月革命", "九一八事变", "一二九运动", "七七事变",
  ]

  private static let idioms = [
    "三番五次", "三番两次", "三天两头", "三年五载", "五年六载", "七次三番", "五口之家", "三口之家", "两口子", "小两口", "老两口", "一成不变",
    "十年树木", "五大三粗", "三国鼎立", "三家分晋", "二人转", "三人成虎", "五花八门", "五十步笑百步", "五大洲", "七大洲", "四大洋", "三句话不离",
    "三步并作两步", "三班倒", "十年寒窗", "十年如一日", "三代同堂", "四代同堂",
  ]

  private static let things = [
    "三轮车", "三轮摩托", "二元结构", "二元经济", "二元化", "三元材料", "三部曲", "四大名著", "五大连池", "三节棍", "二大爷", "三大爷",
    "六年制", "三年制", "四年制", "五年制", "九年制", "九年一贯制", "二次能源", "二次供水", "二次污染", "二次创业", "三次产业", "三段论",
    "四轮驱动", "三层架构", "二类疫苗", "三本院校", "二次函数", "十倍体", "三倍体", "二倍体", "四倍体", "二步法",
  ]

  /// Counties, towns and hills.
  private static let places = [
    "三门峡", "三门县", "三台县", "七台河", "五台山", "五台县", "五家渠", "三家子", "四家子", "三家村", "八家子", "九台市", "九台区",
    "二七区", "三元区", "八步区",
  ]
}
