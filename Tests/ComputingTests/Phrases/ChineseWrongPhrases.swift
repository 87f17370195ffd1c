/// What Chinese entries must not print: phrase, value, unit, qualifier of the figure, and what is told: a factor, or what differs.
let chineseWrongPhrases = """
  900万元 | 8000000 | yuan | exact | value
  700万元 | 8000000 | yuan | exact | value
  801万元 | 8000000 | yuan | exact | value
  800.1万元 | 8000000 | yuan | exact | value
  8000001元 | 8000000 | yuan | exact | value
  九百万元 | 8000000 | yuan | exact | value
  ８０１万元 | 8000000 | yuan | exact | value
  80万元 | 8000000 | yuan | exact | ten times too little
  8000万元 | 8000000 | yuan | exact | ten times too much
  8万元 | 8000000 | yuan | exact | a hundred times too little: a million is 100万, not 1万
  800亿元 | 8000000 | yuan | exact | ten thousand times too much: 亿 is 10,000 times 万
  8亿元 | 8000000 | yuan | exact | a hundred times too much: a million is 100万, not 1亿
  800元 | 8000000 | yuan | exact | ten thousand times too little: 万 is 10,000, and it is left out
  八万元 | 8000000 | yuan | exact | a hundred times too little
  八百亿元 | 8000000 | yuan | exact | ten thousand times too much
  1.6亿元 | 1600000000 | yuan | exact | ten times too little: a billion is 10亿, not 1亿
  160亿元 | 1600000000 | yuan | exact | ten times too much
  16万元 | 1600000000 | yuan | exact | ten thousand times too little: 亿 is 10,000 times 万
  16元 | 1600000000 | yuan | exact | a hundred million times too little: 亿 is 100 million, and it is left out
  16万亿元 | 1600000000 | yuan | exact | ten thousand times too much: 万亿 is 10,000 times 亿
  十六万元 | 1600000000 | yuan | exact | ten thousand times too little
  912.17万元 | 91217000000 | yuan | exact | ten thousand times too little
  91.217亿元 | 91217000000 | yuan | exact | ten times too little: a billion is 10亿, not 1亿
  50元 | 500000 | yuan | exact | ten thousand times too little: 万 is 10,000, and it is left out
  50亿元 | 500000 | yuan | exact | ten thousand times too much
  500万元 | 500000 | yuan | exact | ten times too much
  84.0264亿元 | 840264000 | yuan | exact | ten times too much
  8.40264万元 | 840264000 | yuan | exact | ten thousand times too little
  1.2亿元 | 1200000000000 | yuan | exact | ten thousand times too little: 万亿 is 10,000 times 亿
  790万元 | 7806000 | yuan | exact | value
  780万元 | 7806000 | yuan | exact | value
  780.7万元 | 7806000 | yuan | exact | value
  708.6万元 | 7806000 | yuan | exact | value
  约700万元 | 7806000 | yuan | exact | value
  约900万元 | 7806000 | yuan | exact | value
  超过800万元 | 7806000 | yuan | exact | value
  超过780.6万元 | 7806000 | yuan | exact | qualifier
  近700万元 | 7806000 | yuan | exact | value
  不足780.6万元 | 7806000 | yuan | exact | qualifier
  600多万元 | 7806000 | yuan | exact | value
  800多万元 | 8000000 | yuan | exact | qualifier
  800万元以上 | 8000000 | yuan | exact | qualifier
  至少800万元 | 8000000 | yuan | exact | qualifier
  不超过800万元 | 8000000 | yuan | exact | qualifier
  2000万元 | 20000000 | yuan | over | qualifier
  约2000万元 | 20000000 | yuan | over | qualifier
  近2000万元 | 20000000 | yuan | over | qualifier
  不足2000万元 | 20000000 | yuan | over | qualifier
  2000万元左右 | 20000000 | yuan | over | qualifier
  1900多万元 | 20000000 | yuan | over | value
  2100多万元 | 20000000 | yuan | over | value
  200多万元 | 20000000 | yuan | over | ten times too little
  2000多亿元 | 20000000 | yuan | over | ten thousand times too much
  200亿元 | 20000000000 | yuan | under | qualifier
  200多亿元 | 20000000000 | yuan | under | qualifier
  近210亿元 | 20000000000 | yuan | under | value
  1.5亿元 | 150000000 | yuan | about | qualifier
  超过1.5亿元 | 150000000 | yuan | about | qualifier
  约1.6亿元 | 150000000 | yuan | about | value
  约15亿元 | 150000000 | yuan | about | ten times too much
  800万美元 | 8000000 | yuan | exact | unit
  800万港元 | 8000000 | yuan | exact | unit
  800万个 | 8000000 | yuan | exact | unit
  800万人 | 8000000 | yuan | exact | unit
  66个项目 | 65 | project | exact | value
  56个 | 65 | project | exact | value
  六十六个 | 65 | project | exact | value
  五十六个 | 65 | project | exact | value
  65元 | 65 | project | exact | unit
  65项 | 65 | project | exact | unit
  65个县 | 65 | project | exact | unit
  65% | 65 | project | exact | unit
  650个 | 65 | project | exact | ten times too much
  65万个 | 65 | project | exact | ten thousand times too much: 万 is 10,000, and the figure has none
  65多个 | 65 | project | exact | unreadable
  60个左右 | 65 | project | exact | value
  70多个 | 65 | project | exact | value
  1200个 | 1200 | project | over | qualifier
  两个项目 | 1 | project | exact | value
  一个项目 | 2 | project | exact | value
  无 | 1 | project | exact | unreadable
  零 | 2 | project | exact | value
  4810个项目 | 4801 | project | exact | value
  4081个 | 4801 | project | exact | value
  2048人 | 2084 | person | exact | value
  2084人次 | 2084 | person | exact | unit
  5.1万人 | 51000 | person-time | exact | unit
  34.5万人 | 354000 | person | exact | value
  354万人 | 354000 | person | exact | ten times too much
  35.4亿人 | 354000 | person | exact | ten thousand times too much
  21.8个百分点 | 21.8 | percent | exact | unit
  22% | 24.7 | percent | exact | value
  24% | 24.7 | percent | exact | value
  25.0% | 24.7 | percent | exact | value
  2.47% | 24.7 | percent | exact | ten times too little
  百分之二十四 | 24.7 | percent | exact | value
  百分之二点四七 | 24.7 | percent | exact | ten times too little
  三成 | 24.7 | percent | exact | value
  两成 | 25.1 | percent | exact | value
  近两成 | 21.8 | percent | exact | value
  11.9% | 11.849 | percent | exact | value
  −24.7% | 24.7 | percent | exact | value
  24.7% | -24.7 | percent | exact | value
  2.5% | 2.5 | percentage-point | exact | unit
  2.6个百分点 | 2.5 | percentage-point | exact | value
  3.9% | 3.9 | times | exact | unit
  39倍 | 3.9 | times | exact | ten times too much
  五倍 | 3.9 | times | exact | value
  30796元 | 30769 | yuan-per-project | exact | value
  30769元/亩 | 30769 | yuan-per-project | exact | unit
  1.2万米 | 12000 | square-metre | exact | unit
  1.2万亩 | 12000 | square-metre | exact | unit
  12万平方米 | 12000 | square-metre | exact | ten times too much
  1200平方米 | 12000 | square-metre | exact | ten times too little
  100公顷 | 100 | mu | exact | unit
  100亩（约66.7公顷） | 100 | mu | exact | conversion
  100亩（约6.67亩） | 100 | mu | exact | conversion
  100亩（约6.68公顷） | 100 | mu | exact | conversion
  100亩（很大） | 100 | mu | exact | conversion
  几个项目 | 5 | project | exact | unreadable
  三四个 | 3 | project | exact | unreadable
  数百万元 | 3000000 | yuan | exact | unreadable
  3万5元 | 35000 | yuan | exact | unreadable
  800万元、9个项目 | 8000000 | yuan | exact | unreadable
  2010年 | 2009 | date | exact | date
  二〇一〇年 | 2009 | date | exact | date
  2010 | 2009 | date | exact | date
  2009年6月 | 2009 | date | exact | date
  2009年7月 | 2009-06 | date | exact | date
  2009年6月6日 | 2009-06-05 | date | exact | date
  二〇〇九年六月六日 | 2009-06-05 | date | exact | date
  2009年6月31日 | 2009-06-30 | date | exact | unreadable
  6月5日 | 2009-06-05 | date | exact | unreadable
  2009年底 | 2009 | date | exact | unreadable
  约2009 | 2009 | date | exact | date
  1996—2001年 | 1996/2000 | dates | exact | date
  1995—2000年 | 1996/2000 | dates | exact | date
  2000年 | 1996/2000 | dates | exact | date
  1996—2000年 | 1996 | date | exact | date
  2009年6—7月 | 2009-06/2009-08 | dates | exact | date
  300万至600万元 | 3000000..5000000 | yuan | exact | value
  200万至500万元 | 3000000..5000000 | yuan | exact | value
  300亿至500亿元 | 3000000..5000000 | yuan | exact | ten thousand times too much
  300万元 | 3000000..5000000 | yuan | exact | range
  300万至500万人 | 3000000..5000000 | yuan | exact | unit
  300万至500万元 | 3000000..5000000 | yuan | about | qualifier
  300万至500万元 | 4000000 | yuan | exact | unreadable
  """
