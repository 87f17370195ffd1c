/// Counts, rates, dates and ranges as English entries print them, each correct: phrase, value, unit, qualifier (exact where none).
let englishCountPhrases = """
  65 projects | 65 | project
  65 | 65 | project
  sixty-five projects | 65 | project
  65 aid projects | 65 | project
  65 poverty alleviation projects | 65 | project
  a total of 65 projects | 65 | project
  as many as 65 projects | 65 | project
  over 60 projects | 65 | project
  more than sixty projects | 65 | project
  some 65 projects | 65 | project
  23 projects | 23 | project
  twenty-three projects | 23 | project
  twenty-three | 23 | project
  1 project | 1 | project
  one project | 1 | project
  one aid project | 1 | project
  two projects | 2 | project
  twelve projects | 12 | project
  thirty projects | 30 | project
  ninety-nine projects | 99 | project
  one hundred and eleven projects | 111 | project
  4,801 projects | 4801 | project
  4801 projects | 4801 | project
  about 4,800 projects | 4801 | project
  some 4,800 projects | 4801 | project
  more than 4,800 projects | 4801 | project
  about 72,000 projects | 72000 | project | about
  about seventy-two thousand projects | 72000 | project | about
  more than 1,200 projects | 1200 | project | over
  1,200 projects or more | 1200 | project | over
  1,200 or more projects | 1200 | project | over
  no fewer than 1,200 projects | 1200 | project | over
  not fewer than 1,200 projects | 1200 | project | over
  fewer than 30 projects | 30 | project | under
  30 projects or fewer | 30 | project | under
  four documents | 4 | document
  One document | 1 | document
  one letter of sympathy | 1 | letter
  ten batches | 10 | batch
  10 batches | 10 | batch
  three counties | 3 | county
  26 key counties | 26 | county
  592 counties | 592 | county
  nearly 600 counties | 592 | county
  14 cities | 14 | city
  fourteen cities | 14 | city
  30 enterprises | 30 | firm
  195 enterprises | 195 | firm
  two state-owned enterprises | 2 | state-firm
  29 schools | 29 | school
  twenty-nine schools | 29 | school
  4,751 schools | 4751 | school
  86 hospitals | 86 | hospital
  280 villages | 280 | village
  24 new villages | 24 | village
  83 training courses | 83 | course
  83 courses | 83 | course
  498 training courses | 498 | course
  2,084 persons | 2084 | person
  2,084 people | 2084 | person
  2,084 | 2084 | person
  450 people | 450 | person
  more than 400 people | 400 | person | over
  nearly 2,000 people | 2000 | person | under
  nearly two thousand people | 2000 | person | under
  more than 80,000 persons | 80000 | person | over
  more than 4 million people | 4000000 | person | over
  7.7 million people | 7700000 | person
  354,000 people | 354000 | person
  about 350,000 people | 354000 | person
  1.215 million | 1215000 | person
  1.2 million people | 1215000 | person
  122.38 million people | 122380000 | person
  about 900,200 people | 900200 | person | about
  about 900,000 people | 900200 | person | about
  51,000 person-times | 51000 | person-time
  188,733 person-times | 188733 | person-time
  nearly 190,000 person-times | 188733 | person-time
  1.998 million person-times | 1998000 | person-time
  almost 2 million person-times | 1998000 | person-time
  650,000 head of livestock | 650000 | head
  1.415 million head of livestock | 1415000 | head
  2,216 agreements | 2216 | agreement
  two meetings | 2 | meeting
  seven fields | 7 | field-of-work
  25 tasks | 25 | task
  21.8% | 21.8 | percent
  21.8 per cent | 21.8 | percent
  21.8 percent | 21.8 | percent
  22% | 21.8 | percent
  22 per cent | 21.8 | percent
  about 22 per cent | 21.8 | percent
  nearly 22% | 21.8 | percent
  more than 21% | 21.8 | percent
  twenty-five per cent | 25 | percent
  25 per cent of the total | 25 | percent
  25% of the funds | 25 | percent
  24.7% | 24.7 | percent
  25% | 24.7 | percent
  11.8% | 11.849 | percent
  11.85% | 11.849 | percent
  12% | 11.849 | percent
  45.0 per cent | 44.9512345 | percent
  45% | 44.9512345 | percent
  −8.3% | -8.3 | percent
  minus 8.3 per cent | -8.3 | percent
  0.3 per cent | 0.3 | percent
  100 per cent | 100 | percent
  2.5 percentage points | 2.5 | percentage-point
  two and a half percentage points | 2.5 | percentage-point
  about 2.5 percentage points | 2.47 | percentage-point
  −1.1 percentage points | -1.1 | percentage-point
  one percentage point | 1 | percentage-point
  3.9 times | 3.9 | times
  four times | 3.9 | times
  nearly four times | 3.9 | times
  2.6 times | 2.6 | times
  2009 | 2009 | date
  2009 | 2009-06-05 | date
  June 2009 | 2009-06 | date
  June 2009 | 2009-06-05 | date
  June 5, 2009 | 2009-06-05 | date
  5 June 2009 | 2009-06-05 | date
  January 20, 2001 | 2001-01-20 | date
  20 January 2001 | 2001-01-20 | date
  August 29, 2011 | 2011-08-29 | date
  March 2011 | 2011-03-10 | date
  1996–2000 | 1996/2000 | dates
  1996-2000 | 1996/2000 | dates
  1996 to 2000 | 1996/2000 | dates
  from 1996 to 2000 | 1996/2000 | dates
  between 1996 and 2000 | 1996/2000 | dates
  2009–2011 | 2009-01/2011-12 | dates
  June–August 2009 | 2009-06/2009-08 | dates
  June to August 2009 | 2009-06/2009-08 | dates
  June 5–7, 2009 | 2009-06-05/2009-06-07 | dates
  5–7 June 2009 | 2009-06-05/2009-06-07 | dates
  June 29 – July 3, 2009 | 2009-06-29/2009-07-03 | dates
  June 2009 – July 2010 | 2009-06/2010-07 | dates
  3 to 5 million yuan | 3000000..5000000 | yuan
  3–5 million yuan | 3000000..5000000 | yuan
  3 million to 5 million yuan | 3000000..5000000 | yuan
  from 3 to 5 million yuan | 3000000..5000000 | yuan
  between 3 and 5 million yuan | 3000000..5000000 | yuan
  between 3 million and 5 million yuan | 3000000..5000000 | yuan
  three to five million yuan | 3000000..5000000 | yuan
  3,000,000 to 5,000,000 yuan | 3000000..5000000 | yuan
  3 million yuan to 5 million yuan | 3000000..5000000 | yuan
  about 3 to 5 million yuan | 3000000..5000000 | yuan
  about 3 to 5 million yuan | 3000000..5000000 | yuan | about
  900,000 to 1.2 million yuan | 900000..1200000 | yuan
  0.9 to 1.2 million yuan | 900000..1200000 | yuan
  12 to 15 projects | 12..15 | project
  twelve to fifteen projects | 12..15 | project
  1500 to 1800 | 1500..1800 | person
  1,500 to 1,800 people | 1500..1800 | person
  9.3 to 11.9 per cent | 9.3..11.9 | percent
  9.3% to 11.9% | 9.3..11.9 | percent
  9–12% | 9.3..11.9 | percent
  100 to 200 mu (about 6.67 to 13.33 ha) | 100..200 | mu
  2 to 3 percentage points | 2..3 | percentage-point
  """
