/// Counts, rates, dates and ranges as Chinese entries print them, each correct: phrase, value, unit, qualifier (exact where none).
let chineseCountPhrases = """
  65个项目 | 65 | project
  65个 | 65 | project
  65 | 65 | project
  65个帮扶项目 | 65 | project
  六十五个项目 | 65 | project
  六十五个 | 65 | project
  共65个项目 | 65 | project
  60多个项目 | 65 | project
  六十多个 | 65 | project
  23个项目 | 23 | project
  二十三个扶贫项目 | 23 | project
  1个项目 | 1 | project
  一个项目 | 1 | project
  两个项目 | 2 | project
  二 | 2 | project
  十二个 | 12 | project
  三十个项目 | 30 | project
  九十九个 | 99 | project
  一百一十一个项目 | 111 | project
  4801个项目 | 4801 | project
  4800多个项目 | 4801 | project
  约4800个项目 | 4801 | project
  4800余个 | 4801 | project
  约7.2万个项目 | 72000 | project | about
  7.2万个左右 | 72000 | project | about
  1200多个项目 | 1200 | project | over
  1200余个 | 1200 | project | over
  一千二百多个项目 | 1200 | project | over
  1200个以上 | 1200 | project | over
  不下1200个 | 1200 | project | over
  不足30个 | 30 | project | under
  少于30个项目 | 30 | project | under
  不到三十个 | 30 | project | under
  4份文件 | 4 | document
  四份 | 4 | document
  1封慰问信 | 1 | letter
  一封慰问信 | 1 | letter
  一封 | 1 | letter
  10批 | 10 | batch
  十批 | 10 | batch
  3个县 | 3 | county
  三个县 | 3 | county
  26个国家扶贫开发重点县 | 26 | county
  592个县 | 592 | county
  近600个县 | 592 | county
  14个市 | 14 | city
  十四个市 | 14 | city
  13个省区市 | 13 | province-or-city
  十三个省区市 | 13 | province-or-city
  30家企业 | 30 | firm
  三十家 | 30 | firm
  195家企业 | 195 | firm
  195家东部企业 | 195 | firm
  两家国有企业 | 2 | state-firm
  29所学校 | 29 | school
  二十九所 | 29 | school
  4751所学校 | 4751 | school
  86所医院 | 86 | hospital
  280个村 | 280 | village
  24个新村 | 24 | village
  83期培训班 | 83 | course
  83期 | 83 | course
  八十三期 | 83 | course
  2084人 | 2084 | person
  2084名 | 2084 | person
  2084名干部 | 2084 | person
  两千零八十四人 | 2084 | person
  450人 | 450 | person
  400多人 | 400 | person | over
  四百余人 | 400 | person | over
  近2000人 | 2000 | person | under
  近两千人 | 2000 | person | under
  8万多人 | 80000 | person | over
  八万余人 | 80000 | person | over
  400多万人 | 4000000 | person | over
  四百多万人 | 4000000 | person | over
  770万人 | 7700000 | person
  七百七十万人 | 7700000 | person
  35.4万人 | 354000 | person
  约35万人 | 354000 | person
  35万多人 | 354000 | person
  121.5万人 | 1215000 | person
  121.5万 | 1215000 | person
  1.2238亿人 | 122380000 | person
  12238万人 | 122380000 | person
  约90.02万人 | 900200 | person | about
  约90万人 | 900200 | person | about
  5.1万人次 | 51000 | person-time
  51000人次 | 51000 | person-time
  五万一千人次 | 51000 | person-time
  188733人次 | 188733 | person-time
  18.8733万人次 | 188733 | person-time
  近19万人次 | 188733 | person-time
  18.8万余人次 | 188733 | person-time
  199.8万人次 | 1998000 | person-time
  近200万人次 | 1998000 | person-time
  65万头牲畜 | 650000 | head
  65万头 | 650000 | head
  141.5万头牲畜 | 1415000 | head
  2216项协议 | 2216 | agreement
  一项协议 | 1 | agreement
  1项 | 1 | agreement
  两次会议 | 2 | meeting
  2次 | 2 | meeting
  七个领域 | 7 | field-of-work
  25项任务 | 25 | task
  六项措施 | 6 | measure
  21.8% | 21.8 | percent
  ２１．８％ | 21.8 | percent
  21.8 % | 21.8 | percent
  百分之二十一点八 | 21.8 | percent
  百分之21.8 | 21.8 | percent
  22% | 21.8 | percent
  约22% | 21.8 | percent
  近22% | 21.8 | percent
  21%以上 | 21.8 | percent
  超过21% | 21.8 | percent
  两成 | 20 | percent
  两成以上 | 21.8 | percent
  两成多 | 21.8 | percent
  约两成 | 20.4 | percent
  近三成 | 29.6 | percent
  三成 | 30 | percent
  3成 | 30 | percent
  七成左右 | 70 | percent | about
  百分之二十五 | 25 | percent
  百分之百 | 100 | percent
  100% | 100 | percent
  24.7% | 24.7 | percent
  25% | 24.7 | percent
  11.8% | 11.849 | percent
  12% | 11.849 | percent
  45.0% | 44.9512345 | percent
  −8.3% | -8.3 | percent
  负8.3% | -8.3 | percent
  0.3% | 0.3 | percent
  2.5个百分点 | 2.5 | percentage-point
  二点五个百分点 | 2.5 | percentage-point
  约2.5个百分点 | 2.47 | percentage-point
  −1.1个百分点 | -1.1 | percentage-point
  一个百分点 | 1 | percentage-point
  3.9倍 | 3.9 | times
  约4倍 | 3.9 | times
  近4倍 | 3.9 | times
  近四倍 | 3.9 | times
  2.6倍 | 2.6 | times
  2倍多 | 2.6 | times
  二点六倍 | 2.6 | times
  2009年 | 2009 | date
  2009 | 2009 | date
  2009年 | 2009-06-05 | date
  ２００９年 | 2009 | date
  二〇〇九年 | 2009 | date
  二○○九年 | 2009 | date
  二零零九年 | 2009 | date
  2009年6月 | 2009-06 | date
  2009年6月 | 2009-06-05 | date
  二〇〇九年六月 | 2009-06 | date
  2009年6月5日 | 2009-06-05 | date
  2009 年 6 月 5 日 | 2009-06-05 | date
  二〇〇九年六月五日 | 2009-06-05 | date
  2001年1月20日 | 2001-01-20 | date
  二〇〇一年一月二十日 | 2001-01-20 | date
  2011年8月29日 | 2011-08-29 | date
  1996—2000年 | 1996/2000 | dates
  1996－2000年 | 1996/2000 | dates
  1996～2000年 | 1996/2000 | dates
  1996-2000年 | 1996/2000 | dates
  1996至2000年 | 1996/2000 | dates
  1996年至2000年 | 1996/2000 | dates
  1996年到2000年 | 1996/2000 | dates
  1996—2000 | 1996/2000 | dates
  一九九六年至二〇〇〇年 | 1996/2000 | dates
  2009—2011年 | 2009-01/2011-12 | dates
  2009年6—8月 | 2009-06/2009-08 | dates
  2009年6月至8月 | 2009-06/2009-08 | dates
  2009年6月5—7日 | 2009-06-05/2009-06-07 | dates
  2009年6月29日—7月3日 | 2009-06-29/2009-07-03 | dates
  2009年6月至2010年7月 | 2009-06/2010-07 | dates
  300万至500万元 | 3000000..5000000 | yuan
  300至500万元 | 3000000..5000000 | yuan
  300万元至500万元 | 3000000..5000000 | yuan
  300万—500万元 | 3000000..5000000 | yuan
  300～500万元 | 3000000..5000000 | yuan
  300万到500万元 | 3000000..5000000 | yuan
  三百万至五百万元 | 3000000..5000000 | yuan
  三百至五百万元 | 3000000..5000000 | yuan
  3000000至5000000元 | 3000000..5000000 | yuan
  约300万至500万元 | 3000000..5000000 | yuan
  300万至500万元左右 | 3000000..5000000 | yuan | about
  90万至120万元 | 900000..1200000 | yuan
  12至15个项目 | 12..15 | project
  十二至十五个 | 12..15 | project
  1500至1800人 | 1500..1800 | person
  9.3%至11.9% | 9.3..11.9 | percent
  9%—12% | 9.3..11.9 | percent
  百分之九至百分之十二 | 9.3..11.9 | percent
  二至三成 | 20..30 | percent
  100至200亩（约6.67至13.33公顷） | 100..200 | mu
  2至3个百分点 | 2..3 | percentage-point
  3—4倍 | 3..4 | times
  """
