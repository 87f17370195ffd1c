/// Amounts of money, areas and lengths as English entries print them, each correct: phrase, value, unit, qualifier (exact where none).
let englishAmountPhrases = """
  8 million yuan | 8000000 | yuan
  8,000,000 yuan | 8000000 | yuan
  8000000 yuan | 8000000 | yuan
  8.0 million yuan | 8000000 | yuan
  eight million yuan | 8000000 | yuan
  8 million | 8000000 | yuan
  8 million yuan of aid | 8000000 | yuan
  a total of 8 million yuan | 8000000 | yuan
  exactly 8 million yuan | 8000000 | yuan
  as much as 8 million yuan | 8000000 | yuan
  about 8 million yuan | 7806000 | yuan
  7.806 million yuan | 7806000 | yuan
  7,806,000 yuan | 7806000 | yuan
  7.8 million yuan | 7806000 | yuan
  7.81 million yuan | 7806000 | yuan
  about 7.8 million yuan | 7806000 | yuan
  more than 7.8 million yuan | 7806000 | yuan
  over 7 million yuan | 7806000 | yuan
  nearly 7.81 million yuan | 7806000 | yuan
  close to 8 million yuan | 7806000 | yuan
  just over 7.8 million yuan | 7806000 | yuan
  slightly more than 7.8 million yuan | 7806000 | yuan
  a little over 7.8 million yuan | 7806000 | yuan
  just under 7.81 million yuan | 7806000 | yuan
  12 million yuan | 12000000 | yuan
  twelve million yuan | 12000000 | yuan
  1.2 million yuan | 1200000 | yuan
  4 million yuan a year | 4000000 | yuan-a-year
  1.6 billion yuan | 1600000000 | yuan
  1,600 million yuan | 1600000000 | yuan
  1.62 billion yuan | 1620000000 | yuan
  about 1.6 billion yuan | 1620000000 | yuan
  more than 1.6 billion yuan | 1620000000 | yuan
  more than 20 million yuan | 20000000 | yuan | over
  More than 20 million yuan | 20000000 | yuan | over
  over 20 million yuan | 20000000 | yuan | over
  above 20 million yuan | 20000000 | yuan | over
  at least 20 million yuan | 20000000 | yuan | over
  well over 20 million yuan | 20000000 | yuan | over
  in excess of 20 million yuan | 20000000 | yuan | over
  upwards of 20 million yuan | 20000000 | yuan | over
  no less than 20 million yuan | 20000000 | yuan | over
  not less than 20 million yuan | 20000000 | yuan | over
  20 million yuan or more | 20000000 | yuan | over
  more than twenty million yuan | 20000000 | yuan | over
  more than 20,000,000 yuan | 20000000 | yuan | over
  500,000 yuan | 500000 | yuan
  500000 yuan | 500000 | yuan
  half a million yuan | 500000 | yuan
  five hundred thousand yuan | 500000 | yuan
  500 thousand yuan | 500000 | yuan
  0.5 million yuan | 500000 | yuan
  1.706 million yuan | 1706000 | yuan
  1.7 million yuan | 1706000 | yuan
  6.1 million yuan | 6100000 | yuan
  11.2 million yuan | 11200000 | yuan
  108.6 million yuan | 108600000 | yuan
  about 109 million yuan | 108600000 | yuan
  40.4 million yuan | 40400000 | yuan
  about 150 million yuan | 150000000 | yuan | about
  some 150 million yuan | 150000000 | yuan | about
  around 150 million yuan | 150000000 | yuan | about
  roughly 150 million yuan | 150000000 | yuan | about
  approximately 150 million yuan | 150000000 | yuan | about
  an estimated 150 million yuan | 150000000 | yuan | about
  150 million yuan or so | 150000000 | yuan | about
  31.8585 million yuan | 31858500 | yuan
  31,858,500 yuan | 31858500 | yuan
  31.86 million yuan | 31858500 | yuan
  31.9 million yuan | 31858500 | yuan
  about 32 million yuan | 31858500 | yuan
  34.15 million yuan | 34150000 | yuan
  more than 300 million yuan | 300000000 | yuan | over
  more than three hundred million yuan | 300000000 | yuan | over
  616 million yuan | 616000000 | yuan
  37.8705 million yuan | 37870500 | yuan
  37.87 million yuan | 37870500 | yuan
  37.9 million yuan | 37870500 | yuan
  nearly 38 million yuan | 37870500 | yuan
  501,000 yuan | 501000 | yuan
  more than half a million yuan | 501000 | yuan
  24.48 million yuan | 24480000 | yuan
  793.2 million yuan | 793200000 | yuan
  about 800 million yuan | 793200000 | yuan
  0.79 billion yuan | 793200000 | yuan
  11.56 billion yuan | 11560000000 | yuan
  almost 11.6 billion yuan | 11560000000 | yuan
  1.913 billion yuan | 1913000000 | yuan
  4 billion yuan | 4000000000 | yuan
  four billion yuan | 4000000000 | yuan
  31.7 billion yuan | 31700000000 | yuan
  5.9784 million yuan | 5978400 | yuan
  5,978,400 yuan | 5978400 | yuan
  110.696 billion yuan | 110696000000 | yuan
  110.7 billion yuan | 110696000000 | yuan
  more than 110 billion yuan | 110696000000 | yuan
  840.264 million yuan | 840264000 | yuan
  840 million yuan | 840264000 | yuan
  over 840 million yuan | 840264000 | yuan
  nearly 841 million yuan | 840264000 | yuan
  872.2 million yuan | 872200000 | yuan
  872 million yuan | 872200000 | yuan
  455.6 billion yuan | 455600000000 | yuan
  1.2 trillion yuan | 1200000000000 | yuan
  1,200 billion yuan | 1200000000000 | yuan
  204.38 billion yuan | 204380000000 | yuan
  144 billion yuan | 144040000000 | yuan
  43.287 billion yuan | 43287000000 | yuan
  nearly 20 billion yuan | 20000000000 | yuan | under
  almost 20 billion yuan | 20000000000 | yuan | under
  less than 20 billion yuan | 20000000000 | yuan | under
  under 20 billion yuan | 20000000000 | yuan | under
  below 20 billion yuan | 20000000000 | yuan | under
  up to 20 billion yuan | 20000000000 | yuan | under
  at most 20 billion yuan | 20000000000 | yuan | under
  no more than 20 billion yuan | 20000000000 | yuan | under
  not more than 20 billion yuan | 20000000000 | yuan | under
  20 billion yuan or less | 20000000000 | yuan | under
  −2.4 million yuan | -2400000 | yuan
  minus 2.4 million yuan | -2400000 | yuan
  0 yuan | 0 | yuan
  no | 0 | yuan
  none | 0 | yuan
  30,769 yuan per project | 30769 | yuan-per-project
  30,769 yuan a project | 30769 | yuan-per-project
  about 30,800 yuan a project | 30769 | yuan-per-project
  86,957 | 86957 | yuan-per-project
  about 87,000 | 86957 | yuan-per-project
  45,455 yuan per project | 45454.5454545 | yuan-per-project
  1,000 yuan per square metre | 1000 | yuan-per-square-metre
  a thousand yuan a square metre | 1000 | yuan-per-square-metre
  16 million yuan per mu | 16000000 | yuan-per-mu
  16 million yuan a mu | 16000000 | yuan-per-mu
  2,916 yuan | 2916 | yuan
  about 2,900 yuan | 2916 | yuan
  nearly 3,000 yuan | 2916 | yuan
  1,274 yuan a year | 1274 | yuan-a-year
  12,000 square metres | 12000 | square-metre
  twelve thousand square metres | 12000 | square-metre
  12,000 m2 | 12000 | square-metre
  12,000 m² | 12000 | square-metre
  4,746 square metres | 4746 | square-metre
  some 4,700 square metres | 4746 | square-metre
  100 mu | 100 | mu
  a hundred mu | 100 | mu
  one hundred mu | 100 | mu
  100 mu (about 6.67 ha) | 100 | mu
  100 mu (6.7 ha) | 100 | mu
  100 mu (about 6.67 hectares) | 100 | mu
  12 mu (0.8 ha) | 12 | mu
  about 100 mu (about 6.67 ha) | 100 | mu
  359,000 mu | 359000 | mu
  0.36 million mu | 359000 | mu
  13,700 mu of farmland | 13700 | mu
  25,000 mu | 25000 | mu
  two ha | 2 | hectare
  6.67 ha | 6.67 | hectare
  560 kilometres | 560 | kilometre
  560 km | 560 | kilometre
  1,012.71 kilometres | 1012.71 | kilometre
  1,013 kilometres | 1012.71 | kilometre
  more than 1,000 kilometres | 1012.71 | kilometre
  96.5 km of roads | 96.5 | kilometre
  nearly 100 kilometres | 96.5 | kilometre
  seventy-three kilometres | 73 | kilometre
  """
