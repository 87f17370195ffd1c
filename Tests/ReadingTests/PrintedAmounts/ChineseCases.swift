enum ChineseCases {
  static let numbers = [
    PhraseCase("0", "0"), PhraseCase("30", "30"), PhraseCase("2009", "2009"), PhraseCase("30769", "30769"), PhraseCase("30,769", "30769"),
    PhraseCase("0.5", "0.5"), PhraseCase("12.50", "12.5"), PhraseCase("800万", "8000000"), PhraseCase("780.6万", "7806000"),
    PhraseCase("3.0769万", "30769"), PhraseCase("16亿", "1600000000"), PhraseCase("912.17亿", "91217000000"),
    PhraseCase("1.5万亿", "1500000000000"), PhraseCase("2万亿", "2000000000000"), PhraseCase("1亿2000万", "120000000"),
    PhraseCase("1亿2000万5000", "120005000"), PhraseCase("3万5000", "35000"), PhraseCase("3千", "3000"), PhraseCase("3百", "300"),
    PhraseCase("8百万", "8000000"), PhraseCase("2千万", "20000000"), PhraseCase("5百亿", "50000000000"), PhraseCase("3千5百", "3500"),
    PhraseCase("１２００", "1200"), PhraseCase("８００万", "8000000"), PhraseCase("７８０．６万", "7806000"), PhraseCase("800 万", "8000000"),
    PhraseCase(" 1 亿 2000 万 ", "120000000"), PhraseCase("−5", "-5"), PhraseCase("-5", "-5"), PhraseCase("负5", "-5"),
    PhraseCase("负800万", "-8000000"), PhraseCase("－５", "-5"), PhraseCase("9223372036854775807", "9223372036854775807"),
    PhraseCase("922337203685477.5807万", "9223372036854775807"),
  ]

  static let numerals = [
    PhraseCase("零", "0"), PhraseCase("一", "1"), PhraseCase("两", "2"), PhraseCase("九", "9"), PhraseCase("十", "10"), PhraseCase("十一", "11"),
    PhraseCase("二十", "20"), PhraseCase("二十三", "23"), PhraseCase("九十九", "99"), PhraseCase("一百", "100"), PhraseCase("两百", "200"),
    PhraseCase("一百零五", "105"), PhraseCase("一百一十", "110"), PhraseCase("一百二十三", "123"), PhraseCase("八百万", "8000000"),
    PhraseCase("一千零五", "1005"), PhraseCase("一千零五十", "1050"), PhraseCase("三千二百", "3200"), PhraseCase("九千九百九十九", "9999"),
    PhraseCase("两千", "2000"), PhraseCase("两千两百", "2200"), PhraseCase("一万", "10000"), PhraseCase("十万", "100000"),
    PhraseCase("三万零五", "30005"), PhraseCase("三万零五百", "30500"), PhraseCase("三万五千", "35000"), PhraseCase("二十万三千", "203000"),
    PhraseCase("二十万零三千", "203000"), PhraseCase("两千三百万", "23000000"), PhraseCase("一亿", "100000000"),
    PhraseCase("一亿两千万", "120000000"), PhraseCase("一亿零二十万", "100200000"), PhraseCase("十六亿", "1600000000"),
    PhraseCase("三万五千亿", "3500000000000"), PhraseCase("一万亿", "1000000000000"), PhraseCase("五亿三千万零二", "530000002"),
    PhraseCase("三点五", "3.5"), PhraseCase("零点二五", "0.25"), PhraseCase("七百八十点六万", "7806000"), PhraseCase("二〇〇九", "2009"),
    PhraseCase("二零零九", "2009"), PhraseCase("一九九六", "1996"), PhraseCase("一〇", "10"), PhraseCase("负二十", "-20"),
  ]

  static let units = [
    PhraseCase("800万元", "8000000", "元"), PhraseCase("16亿元", "1600000000", "元"), PhraseCase("780.6万元", "7806000", "元"),
    PhraseCase("50万元", "500000", "元"), PhraseCase("1.2万平方米", "12000", "平方米"), PhraseCase("100亩", "100", "亩"),
    PhraseCase("100亩（约6.67公顷）", "100", "亩"), PhraseCase("30亩(2公顷)", "30", "亩"), PhraseCase("30个项目", "30", "个项目"),
    PhraseCase("30 个项目", "30", "个项目"), PhraseCase("三十个项目", "30", "个项目"), PhraseCase("两个项目", "2", "个项目"),
    PhraseCase("１００亩", "100", "亩"), PhraseCase("1封慰问信", "1", "封慰问信"), PhraseCase("一封慰问信", "1", "封慰问信"),
    PhraseCase("10批", "10", "批"), PhraseCase("3万人次", "30000", "人次"), PhraseCase("1亿2000万元", "120000000", "元"),
    PhraseCase("25%", "25", "%"), PhraseCase("２５％", "25", "%"), PhraseCase("24.7 %", "24.7", "%"), PhraseCase("百分之二十五", "25", "%"),
    PhraseCase("百分之25", "25", "%"), PhraseCase("百分之三点五", "3.5", "%"), PhraseCase("百分之百", "100", "%"),
    PhraseCase("三成", "30", "%"), PhraseCase("3成", "30", "%"), PhraseCase("两成", "20", "%"), PhraseCase("3个百分点", "3", "个百分点"),
    PhraseCase("−1.5个百分点", "-1.5", "个百分点"), PhraseCase("3百分点", "3", "百分点"), PhraseCase("三百分点", "3", "百分点"),
    PhraseCase("3倍", "3", "倍"), PhraseCase("1.5倍", "1.5", "倍"), PhraseCase("5千米", "5", "千米"), PhraseCase("5千克", "5", "千克"),
    PhraseCase("五千瓦", "5", "千瓦"), PhraseCase("800万千瓦", "8000000", "千瓦"), PhraseCase("2亿千瓦时", "200000000", "千瓦时"),
    PhraseCase("1013百帕", "1013", "百帕"), PhraseCase("12 km", "12", "km"), PhraseCase("12m²", "12", "m²"),
    PhraseCase("35μg/m3", "35", "μg/m3"),
    PhraseCase("3年", "3", "年"), PhraseCase("两千年", "2000", "年"), PhraseCase("5000年", "5000", "年"), PhraseCase("1600万元/亩", "16000000", "元/亩"),
    PhraseCase("800万\n元", "8000000", "元"), PhraseCase("十年", "10", "年"), PhraseCase("6个月", "6", "个月"),
  ]

  static let qualified = [
    PhraseCase("超过2000万元", "20000000", "元", .over), PhraseCase("2000多万元", "20000000", "元", .over),
    PhraseCase("2000万多元", "20000000", "元", .over), PhraseCase("2000万元多", "20000000", "元", .over),
    PhraseCase("2000余万元", "20000000", "元", .over), PhraseCase("2000万余元", "20000000", "元", .over),
    PhraseCase("2000万元以上", "20000000", "元", .over), PhraseCase("逾2000万元", "20000000", "元", .over),
    PhraseCase("超2000万元", "20000000", "元", .over), PhraseCase("至少30个项目", "30", "个项目", .over),
    PhraseCase("不少于30个项目", "30", "个项目", .over), PhraseCase("不低于5%", "5", "%", .over), PhraseCase("20多个", "20", "个", .over),
    PhraseCase("300余人", "300", "人", .over), PhraseCase("二十多个", "20", "个", .over), PhraseCase("三百多万元", "3000000", "元", .over),
    PhraseCase("两千余万元", "20000000", "元", .over), PhraseCase("一万多人", "10000", "人", .over), PhraseCase("3千多人", "3000", "人", .over),
    PhraseCase("七成以上", "70", "%", .over), PhraseCase("七成多", "70", "%", .over), PhraseCase("20以上", "20", "", .over),
    PhraseCase("超过2000多万元", "20000000", "元", .over), PhraseCase("2000年以上", "2000", "年", .over), PhraseCase("2000多年", "2000", "年", .over),
    PhraseCase("3吨多", "3", "吨", .over), PhraseCase("3.5万余人", "35000", "人", .over),
    PhraseCase("不足500万元", "5000000", "元", .under), PhraseCase("不到20个", "20", "个", .under), PhraseCase("近800万元", "8000000", "元", .under),
    PhraseCase("将近三成", "30", "%", .under), PhraseCase("少于30个", "30", "个", .under), PhraseCase("低于5%", "5", "%", .under),
    PhraseCase("不超过5个", "5", "个", .under), PhraseCase("最多5个", "5", "个", .under), PhraseCase("5%以下", "5", "%", .under),
    PhraseCase("3公里以内", "3", "公里", .under), PhraseCase("接近百分之五", "5", "%", .under),
    PhraseCase("约800万元", "8000000", "元", .about), PhraseCase("大约30个项目", "30", "个项目", .about), PhraseCase("约 6.67 公顷", "6.67", "公顷", .about),
    PhraseCase("800万元左右", "8000000", "元", .about), PhraseCase("约30个左右", "30", "个", .about), PhraseCase("30个上下", "30", "个", .about),
    PhraseCase("20来个", "20", "个", .about), PhraseCase("十来个", "10", "个", .about), PhraseCase("超过100亩（约6.67公顷）", "100", "亩", .over),
  ]

  static let ranges = [
    PhraseCase("3至5", "3..5"), PhraseCase("300万至500万元", "3000000..5000000", "元"), PhraseCase("300至500万元", "3000000..5000000", "元"),
    PhraseCase("300万元至500万元", "3000000..5000000", "元"), PhraseCase("3—5万", "30000..50000"), PhraseCase("3-5万人", "30000..50000", "人"),
    PhraseCase("3～5万人", "30000..50000", "人"), PhraseCase("3~5个", "3..5", "个"), PhraseCase("3 - 5个", "3..5", "个"),
    PhraseCase("3万到5万人", "30000..50000", "人"), PhraseCase("三至五万", "30000..50000"), PhraseCase("三至五百万", "3000000..5000000"),
    PhraseCase("三百至五百万", "3000000..5000000"), PhraseCase("三千至五万", "3000..50000"), PhraseCase("三到五百", "300..500"),
    PhraseCase("一至二十", "1..20"), PhraseCase("十至二十万", "100000..200000"), PhraseCase("二十到三十个", "20..30", "个"),
    PhraseCase("3000至50000元", "3000..50000", "元"), PhraseCase("90万至120万元", "900000..1200000", "元"), PhraseCase("3元至5万元", "3..50000", "元"),
    PhraseCase("3%至5%", "3..5", "%"), PhraseCase("３％～５％", "3..5", "%"), PhraseCase("3—5个百分点", "3..5", "个百分点"),
    PhraseCase("百分之三至百分之五", "3..5", "%"), PhraseCase("百分之三至五", "3..5", "%"), PhraseCase("三至四成", "30..40", "%"),
    PhraseCase("三成至四成", "30..40", "%"), PhraseCase("3个至5个项目", "3..5", "个项目"), PhraseCase("约300万至500万元", "3000000..5000000", "元", .about),
    PhraseCase("9000万至1亿2000万元", "90000000..120000000", "元"), PhraseCase("−5至3", "-5..3"), PhraseCase("0至5万", "0..50000"),
    PhraseCase("3至5个左右", "3..5", "个", .about), PhraseCase("100至200亩（约6.67至13.33公顷）", "100..200", "亩"), PhraseCase("3——5个", "3..5", "个"),
  ]

  static let dates = [
    PhraseCase("2009年", "2009"), PhraseCase("2009年6月", "2009-06"), PhraseCase("2009年6月5日", "2009-06-05"),
    PhraseCase("２００９年６月５日", "2009-06-05"), PhraseCase("2009 年 6 月 5 日", "2009-06-05"),
    PhraseCase("二〇〇九年", "2009"), PhraseCase("二○○九年六月", "2009-06"), PhraseCase("二〇〇九年六月五日", "2009-06-05"),
    PhraseCase("二零一〇年十二月三十一日", "2010-12-31"), PhraseCase("一九九六年十月", "1996-10"), PhraseCase("2008年2月29日", "2008-02-29"),
    PhraseCase("1996—2000年", "1996/2000"), PhraseCase("1996-2000年", "1996/2000"), PhraseCase("1996～2000年", "1996/2000"),
    PhraseCase("1996至2000年", "1996/2000"), PhraseCase("1996年至2000年", "1996/2000"), PhraseCase("一九九六年至二〇〇〇年", "1996/2000"),
    PhraseCase("2009年6—8月", "2009-06/2009-08"), PhraseCase("2009年6月—8月", "2009-06/2009-08"),
    PhraseCase("2009年6月至2010年7月", "2009-06/2010-07"),
    PhraseCase("2009年6月5—7日", "2009-06-05/2009-06-07"), PhraseCase("2009年6月5日—7月6日", "2009-06-05/2009-07-06"),
    PhraseCase("2009年6月5日至2010年7月6日", "2009-06-05/2010-07-06"), PhraseCase("2009年6月—2010年", "2009-06/2010"),
  ]

  static let all = numbers + numerals + units + qualified + ranges + dates
}
