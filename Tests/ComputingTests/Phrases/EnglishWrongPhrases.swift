/// What English entries must not print: phrase, value, unit, qualifier of the figure, and what is told: a factor, or what differs.
let englishWrongPhrases = """
  9 million yuan | 8000000 | yuan | exact | value
  7 million yuan | 8000000 | yuan | exact | value
  8.1 million yuan | 8000000 | yuan | exact | value
  8.01 million yuan | 8000000 | yuan | exact | value
  8,000,001 yuan | 8000000 | yuan | exact | value
  nine million yuan | 8000000 | yuan | exact | value
  80 million yuan | 8000000 | yuan | exact | ten times too much
  0.8 million yuan | 8000000 | yuan | exact | ten times too little
  800,000 yuan | 8000000 | yuan | exact | ten times too little
  800 million yuan | 8000000 | yuan | exact | a hundred times too much: 万 is 10,000, not a million
  8 billion yuan | 8000000 | yuan | exact | a thousand times too much: a billion is a thousand million
  8 thousand yuan | 8000000 | yuan | exact | a thousand times too little
  8 yuan | 8000000 | yuan | exact | a million times too little: 'million' is left out
  800 yuan | 8000000 | yuan | exact | ten thousand times too little: 万 is 10,000, and it is left out
  912.17 billion yuan | 91217000000 | yuan | exact | ten times too much: 亿 is 100 million, not a billion
  16 billion yuan | 1600000000 | yuan | exact | ten times too much: 亿 is 100 million, not a billion
  1.6 million yuan | 1600000000 | yuan | exact | a thousand times too little: a billion is a thousand million
  16 million yuan | 1600000000 | yuan | exact | a hundred times too little: 亿 is 100 million, not a million
  1.6 trillion yuan | 1600000000 | yuan | exact | a thousand times too much: a trillion is a thousand billion
  50 million yuan | 500000 | yuan | exact | a hundred times too much: 万 is 10,000, not a million
  50 yuan | 500000 | yuan | exact | ten thousand times too little: 万 is 10,000, and it is left out
  840.264 billion yuan | 840264000 | yuan | exact | a thousand times too much
  84.0264 million yuan | 840264000 | yuan | exact | ten times too little
  1.2 billion yuan | 1200000000000 | yuan | exact | a thousand times too little: 万亿 is a trillion, not a billion
  16 yuan | 1600000000 | yuan | exact | a hundred million times too little: 亿 is 100 million, and it is left out
  7.9 million yuan | 7806000 | yuan | exact | value
  7.80 million yuan | 7806000 | yuan | exact | value
  7.807 million yuan | 7806000 | yuan | exact | value
  7.8060 million yuan | 7806060 | yuan | exact | value
  about 7 million yuan | 7806000 | yuan | exact | value
  about 9 million yuan | 7806000 | yuan | exact | value
  more than 8 million yuan | 7806000 | yuan | exact | value
  more than 7.806 million yuan | 7806000 | yuan | exact | qualifier
  more than 6 million yuan | 7806000 | yuan | exact | value
  nearly 7 million yuan | 7806000 | yuan | exact | value
  less than 7.806 million yuan | 7806000 | yuan | exact | qualifier
  at least 8 million yuan | 8000000 | yuan | exact | qualifier
  up to 8 million yuan | 8000000 | yuan | exact | qualifier
  20 million yuan | 20000000 | yuan | over | qualifier
  about 20 million yuan | 20000000 | yuan | over | qualifier
  nearly 20 million yuan | 20000000 | yuan | over | qualifier
  less than 20 million yuan | 20000000 | yuan | over | qualifier
  exactly 20 million yuan | 20000000 | yuan | over | qualifier
  more than 19 million yuan | 20000000 | yuan | over | value
  more than 21 million yuan | 20000000 | yuan | over | value
  more than 2 million yuan | 20000000 | yuan | over | ten times too little
  more than 20 billion yuan | 20000000 | yuan | over | a thousand times too much
  20 billion yuan | 20000000000 | yuan | under | qualifier
  more than 20 billion yuan | 20000000000 | yuan | under | qualifier
  nearly 21 billion yuan | 20000000000 | yuan | under | value
  150 million yuan | 150000000 | yuan | about | qualifier
  more than 150 million yuan | 150000000 | yuan | about | qualifier
  about 15 million yuan | 150000000 | yuan | about | ten times too little
  about 160 million yuan | 150000000 | yuan | about | value
  8 million projects | 8000000 | yuan | exact | unit
  8 million dollars | 8000000 | yuan | exact | unit
  8 million US yuan | 8000000 | yuan | exact | unit
  8 million | 80000 | yuan | exact | a hundred times too much
  65 yuan | 65 | project | exact | unit
  66 projects | 65 | project | exact | value
  sixty-six projects | 65 | project | exact | value
  fifty-six projects | 65 | project | exact | value
  65 counties | 65 | project | exact | unit
  65% | 65 | project | exact | unit
  650 projects | 65 | project | exact | ten times too much
  6.5 projects | 65 | project | exact | ten times too little
  65 million projects | 65 | project | exact | a million times too much
  about 60 projects | 65 | project | exact | value
  more than 65 projects | 65 | project | exact | qualifier
  1,200 projects | 1200 | project | over | qualifier
  two projects | 1 | project | exact | value
  one project | 2 | project | exact | value
  no | 1 | project | exact | unreadable
  no | 0 | project | over | unreadable
  4,810 projects | 4801 | project | exact | value
  4,081 projects | 4801 | project | exact | value
  2,048 people | 2084 | person | exact | value
  2,084 person-times | 2084 | person | exact | unit
  51,000 persons | 51000 | person-time | exact | unit
  354,000 | 345000 | person | exact | value
  3.54 million people | 354000 | person | exact | ten times too much
  21.8 percentage points | 21.8 | percent | exact | unit
  21.8 | 24.7 | percent | exact | value
  22% | 24.7 | percent | exact | value
  24% | 24.7 | percent | exact | value
  25.0% | 24.7 | percent | exact | value
  2.47% | 24.7 | percent | exact | ten times too little
  247% | 24.7 | percent | exact | ten times too much
  11.9% | 11.849 | percent | exact | value
  11.90% | 11.849 | percent | exact | value
  −24.7% | 24.7 | percent | exact | value
  24.7% | -24.7 | percent | exact | value
  2.5 per cent | 2.5 | percentage-point | exact | unit
  2.6 percentage points | 2.5 | percentage-point | exact | value
  3.9 per cent | 3.9 | times | exact | unit
  39 times | 3.9 | times | exact | ten times too much
  five times | 3.9 | times | exact | value
  nearly 20 per cent of the total | 21.8 | percent | exact | value
  30,796 yuan per project | 30769 | yuan-per-project | exact | value
  30,769 yuan per mu | 30769 | yuan-per-project | exact | unit
  30,769 projects | 30769 | yuan-per-project | exact | unit
  12,000 metres | 12000 | square-metre | exact | unit
  12,000 mu | 12000 | square-metre | exact | unit
  1,200 square metres | 12000 | square-metre | exact | ten times too little
  100 ha | 100 | mu | exact | unit
  100 mu (about 66.7 ha) | 100 | mu | exact | conversion
  100 mu (6.67 mu) | 100 | mu | exact | conversion
  100 mu (about 6.68 ha) | 100 | mu | exact | conversion
  100 mu (large) | 100 | mu | exact | conversion
  5 yuan (about 1 dollar) | 5 | yuan | exact | conversion
  several yuan | 5 | yuan | exact | unreadable
  3 and 5 projects | 5 | project | exact | unreadable
  a few projects | 5 | project | exact | unreadable
  8 million yuan, 9 projects | 8000000 | yuan | exact | unreadable
  8,00,000 yuan | 800000 | yuan | exact | unreadable
  2010 | 2009 | date | exact | date
  1909 | 2009 | date | exact | date
  June 2009 | 2009 | date | exact | date
  July 2009 | 2009-06 | date | exact | date
  June 6, 2009 | 2009-06-05 | date | exact | date
  6 June 2009 | 2009-06-05 | date | exact | date
  June 5, 2010 | 2009-06-05 | date | exact | date
  June 31, 2009 | 2009-06-30 | date | exact | unreadable
  June | 2009-06 | date | exact | unreadable
  1996–2001 | 1996/2000 | dates | exact | date
  1995–2000 | 1996/2000 | dates | exact | date
  2000 | 1996/2000 | dates | exact | date
  1996–2000 | 1996 | date | exact | date
  June–July 2009 | 2009-06/2009-08 | dates | exact | date
  3 to 6 million yuan | 3000000..5000000 | yuan | exact | value
  2 to 5 million yuan | 3000000..5000000 | yuan | exact | value
  3 to 5 billion yuan | 3000000..5000000 | yuan | exact | a thousand times too much
  3 million yuan | 3000000..5000000 | yuan | exact | range
  3 to 5 million projects | 3000000..5000000 | yuan | exact | unit
  3 to 5 million yuan | 3000000..5000000 | yuan | about | qualifier
  3 to 5 million yuan | 4000000 | yuan | exact | unreadable
  """
