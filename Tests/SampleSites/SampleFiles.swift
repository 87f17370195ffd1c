/// The files of the small yearbook.
enum SampleFiles {
  static let flowColumns = [
    "flow", "place", "region", "amount", "bound", "rate", "projects", "people", "starts", "part_of", "note_en", "note_zh",
  ]

  static let base: [String: String] = [
    "Content/yearbook.yaml": """
    title: {en: Yearbook, zh: 年鉴}
    description: {en: A yearbook, zh: 一部年鉴}
    publisher: {name: {en: Publisher, zh: 出版者}}
    base_url: https://example.org/
    default_language: zh

    """,
    "Content/registers/datapackage.yaml": """
    name: registers
    resources:
      - name: units
        path: units.csv
        title: {en: Units, zh: 单位}
        schema:
          fields:
            - {name: unit, type: string}
            - {name: name_en, type: string}
            - {name: plural_en, type: string}
            - {name: name_zh, type: string}
            - {name: converts_to, type: string}
            - {name: numerator, type: integer}
            - {name: denominator, type: integer}
            - {name: decimals, type: integer}
          primaryKey: unit
      - name: places
        path: places.csv
        title: {en: Places, zh: 地方}
        schema:
          fields: [{name: place, type: string}, {name: name_en, type: string}, {name: name_zh, type: string}]
          primaryKey: place

    """,
    "Content/registers/units.csv": """
    unit,name_en,plural_en,name_zh,converts_to,numerator,denominator,decimals
    yuan,yuan,yuan,元,,,,
    project,project,projects,个项目,,,,
    percent,percent,percent,%,,,,
    percentage-point,percentage point,percentage points,个百分点,,,,
    mu,mu,mu,亩,hectare,1,15,2
    hectare,ha,ha,公顷,,,,
    square-metre,square metre,square metres,平方米,,,,
    metre,metre,metres,米,,,,
    person-time,person-time,person-times,人次,,,,

    """,
    "Content/registers/places.csv": """
    place,name_en,name_zh
    wanzhou,Wanzhou,万州
    ningxia,Ningxia,宁夏
    park,Logistics Park,

    """,
    "Content/2010/edition.yaml": """
    title: {en: "2010 edition, data for 2009", zh: 2010年版（2009年数据）}
    data_year: 2009
    state: published
    date: 2010-11-23

    """,
    "Content/2010/notes.en.md": "---\ntitle: Notes\n---\nText.\n",
    "Content/2010/notes.zh.md": "---\ntitle: 说明\n---\n文。\n",
  ]

  static let dataPackage = """
    name: data
    resources:
      - name: flows
        path: flows.csv
        title: {en: Flows, zh: 款项}
        schema:
          fields:
            - {name: flow, type: string, title: {en: Flow, zh: 款项}}
            - {name: place, type: string}
            - {name: region, type: string}
            - {name: amount, type: integer, unit: yuan, qualifier: bound, title: {en: Amount, zh: 金额}}
            - {name: bound, type: string}
            - {name: rate, type: number, decimals: 2, unit: percent}
            - {name: projects, type: integer, unit: project}
            - {name: people, type: integer}
            - {name: starts, type: date}
            - {name: part_of, type: string}
            - {name: note_en, type: string}
            - {name: note_zh, type: string}
          primaryKey: flow

    """
}
