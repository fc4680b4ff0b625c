# Messages of the site.

## Every page

skip = 跳至正文
home = 首页
search-label = 搜索
search-placeholder = 威胁、条款、国家、代码……
language = 语文
nav-main = 主导航
nav-trail = 当前位置
nav-threats = 威胁
nav-law = 法律
nav-cooperation = 合作
nav-incidents = 事件
nav-claims = 主张
nav-queries = 查询
nav-data = 数据
nav-about = 关于
nav-ontology = 本体
nav-graphs = 命名图
nav-changes = 变更
footer-licence = 数据依据<a href="https://creativecommons.org/licenses/by/4.0/" rel="external noopener license">CC BY 4.0</a>许可发布。
footer-advice = 研究材料，不构成法律意见：见<a href="{ $about }">本项目不作何种主张</a>和<a href="{ $method }">法律评估的方法</a>。
footer-translation = 译文由本项目自行完成，属非正式译文。尚无译文的内容以英文显示。
link-to = { $title }的链接
figure = 图
on-this-page = 本页内容

## Entities

section-description = 说明
section-evidence = 证据
section-law = 法律
section-relations = 关系
section-provenance = 出处
section-records = 记录
section-languages = 其他语文
section-data = 数据、引用方式、各项陈述的来源
neighbourhood = 与之关联的内容
neighbourhood-caption = { $name }：左侧为指向它的内容，右侧为它所指向的内容。本页的列表包含相同的链接。
neighbourhood-more = 另有{ $count }项
unofficial = 非正式
unofficial-translation = 非正式译文
no-translation = 尚无译文：英文
identifier = 标识符
cite = 引用方式
edit = 编辑此内容
report = 报告错误
traced = { $count ->
   *[other] 其{ $count }项陈述各自的来源
}
traced-in-english = 各项陈述的来源（英文）

## Indexes

entries = { $count ->
   *[other] { $count }个条目
}
table-below = <a href="#table">表格</a>载有相同的数据。
about-it = 关于{ $name }
none-yet = 知识图谱中尚无此类内容。
change-and-run = 修改并运行此查询
view-tree = 树状图
view-table = 可筛选表格
views-label = 视图
tree-narrower = { $count }个下位概念
tree-incidents = { $count ->
   *[other] { $count }起事件
}

## Home

home-title = threatlex：技术促成的犯罪与法律知识图谱
home-description = 关于技术促成的犯罪以及适用或不适用于此类犯罪的条约条款的知识图谱
home-heading = 新技术使犯罪分子能够做什么，有何证据，哪些法律可予适用
home-lead = 本知识图谱涵盖以人工智能为工具或目标的威胁、作为放大因素的量子计算和区块链、犯罪即服务、作为证据提出的事件和数字，以及适用或不适用于这些威胁的条约条款。每项陈述均注明来源和核实程度。
home-start = 从何处入手
home-delegate = 代表
home-delegate-says = 一项条约涵盖哪些威胁，因何要件不成立，怎样才能弥补空白？
home-prosecutor = 检察官
home-prosecutor-says = 给定两个国家、一项威胁和一个日期：谁有义务予以惩处，两国可以共同采取哪些行动？
home-researcher = 研究人员
home-researcher-says = { $count }个问题及其SPARQL查询，均可在页面上修改和运行；所有数据均可下载。
home-gaps = 法律空白
home-gaps-says = 已对照一项文书的每一项犯罪审查的威胁，以及其中有多少不为任何一项犯罪所涵盖。<a href="{ $coverage }">所有数字</a>以及<a href="{ $method }">数字的得出方法</a>。
home-gaps-of = { $gaps }/{ $held }
home-gaps-label = { $held }项威胁中有{ $gaps }项不为其任何一项犯罪所涵盖
home-contents = 内容
home-size = { $statements }项陈述，其中{ $derived }项由规则推导得出。<a href="{ $data }">下载全部数据</a>。
home-more = 了解一项威胁
home-more-says = 威胁的内容、技术在其中的作用、事件、数字、来源
home-claims = 核查一个数字
home-claims-says = 由谁提出，统计的是什么，现状如何
home-matrix-says = 按行为并列所有威胁，并标明其成熟度和法律空白

## Lists and statuses

list-comma = {"、"}
list-semicolon = {"；"}
list-and = {"和"}
quoted = “{ $text }”
none = 无。
from-until = 自{ $from }至{ $until }
until = 至{ $until }
status-in-force = 有效
status-not-yet-in-force = 尚未生效
status-party-date-not-known = 缔约方，日期未知
status-bound-not-in-force = 已同意受约束，未生效
status-bound-day-not-known = 已同意受约束，日期未知
status-signed-only = 仅签署
status-no-longer-in-force = 已失效
status-not-known = 未知
status-no-record = 无记录
bound-by-ratification = 批准
bound-by-acceptance = 接受
bound-by-approval = 核准
bound-by-accession = 加入
bound-by-succession = 继承

## The law on a threat

law-heading = 法律上的涵盖情况
law-cooperation = 两国可就此共同采取的行动
law-lead = 各项文书的犯罪在多大程度上涵盖这一威胁。对一项犯罪的每个要件分别作出认定，并由各项认定得出涵盖情况：见<a href="{ $method }">方法</a>。评估日期为{ $day }；属于研究，不构成法律意见。
law-under = { $instrument }：{ $coverage }
law-under-presumed = { $instrument }：推定为{ $coverage }
law-gap = 空白：{ $instrument }的任何一项犯罪均不涵盖这一威胁。<a href="{ $gaps }">{ $instrument }的所有空白</a>。
law-presumed = <strong>推定，未经评估。</strong>这一威胁本身尚未对照{ $instrument }的犯罪进行审查。对其上位威胁{ $threat }得出的结果是“{ $coverage }”；在有人审查之前，此处推定为同样的结果。
law-findings = 认定，{ $provision }
law-element = 要件
law-finding = 认定
law-reason = 原因
law-decides = 决定性
law-to-provision = 该条款
law-to-assessment = 本评估及其来源
law-ruled-out = { $count ->
   *[other] { $count }项犯罪已排除
}
law-opinions = 已发表的意见
law-opinions-elsewhere = 关于其他文书的已发表意见
law-opinion = { $opinion }认为：{ $holds }。
law-opinion-by = { $opinion }认为：{ $holds }，依据{ $provisions }。
law-opinion-on = { $name }，关于{ $instrument }
law-ours-none = 我们没有可与之对照的评估。
law-ours-same = 我们的结果与之相同。
law-ours-differs = 我们的结果不同：{ $coverage }。
law-ours-other-scale = 该意见未采用我们的尺度。我们的结果：{ $coverage }。
law-unassessed = 在{ $instruments }下<strong>未评估</strong>。这一威胁或其上位威胁尚未对照其中的犯罪进行审查。这并不说明这些犯罪是否涵盖这一威胁。

## Provisions

provision-in = 载于{ $instrument }。
provision-in-part = 载于{ $instrument }，属于{ $whole }的一部分。
provision-paraphrase = 以上文字是我们自己的转述；以正式公布的文本为准。
provision-parts = { $count ->
   *[other] { $count }个款和项
}
provision-elements = 要件
provision-elements-lead = 必须证明的内容，以及国家可以增加或略去的内容。每项评估均对其中每个要件作出认定。
provision-kind = 类别
provision-needed = 必要程度
provision-verification = 核实情况
provision-only-for = 仅适用于：{ $offences }。
provision-need-effect = { $need }。<span class="note">{ $effect }</span>
provision-role = { $kind }，{ $need }
need-required = 必备
need-optional = 任择
need-option = 任择：{ $option }
need-alternative = 择一要件之一
need-alternative-of = “{ $group }”组的择一要件之一
effect-mayRequire = 国家可以另外要求具备这一要件，从而限缩该犯罪。
effect-mayExclude = 国家可以排除此类情形。
effect-mayReserve = 国家可以通过保留予以排除。
effect-mayExtend = 国家可以将其一并纳入，从而扩大该犯罪；涵盖情况不取决于此。
effect-exclusion = 文书本身排除此类情形。
effect-inclusion = 案文指明包括此类情形。
effect-aggravation = 它加重的是刑罚，不影响犯罪的成立。
effect-evidentiaryRule = 它规定一个要件可以如何证明。
effect-savingClause = 它不影响其他法律。
effect-stateChoice = 由国家选择；该犯罪不会因此当然扩大或限缩。
provision-threats = 已对照其审查的威胁
provision-threats-lead = 涵盖情况由对各要件的认定得出：见<a href="{ $method }">方法</a>。
provision-threats-none = 尚无威胁对照这项犯罪进行审查。这并不说明该犯罪涵盖哪些威胁。
provision-threat = 威胁
provision-covered = 其所涵盖的威胁
provision-coveredConditionally = 其有条件涵盖的威胁
provision-arguable = 其可争辩地涵盖的威胁
provision-notCovered = 其未涵盖的威胁
provision-unassessed = 评估尚未完成的威胁
provision-unless = 除非国家采用该选择
provision-turns-on = 取决于
provision-fails-on = 因何要件不成立
provision-ruled-out = 已排除适用的威胁
provision-opinions = 提及该条款的已发表意见

## Reservations

reservations = 保留和声明
reservations-state = 国家
reservations-instrument = 文书
reservations-kind = 类别和日期
reservations-effect = 作用
reservations-text = 我们的转述
reservations-verification = 核实情况
reservation-narrows = 限缩{ $what }
reservation-excludes = 排除{ $what }
reservation-takesUp = 采用的选择：{ $what }
reservation-provision = 涉及{ $what }

## Instruments and States

views-matrix = 涵盖情况矩阵
views-gaps = 空白
views-compare = 比较对象：{ $instruments }
instrument-offences = 犯罪
instrument-offences-lead = 每项犯罪涵盖多少威胁，以及如何涵盖。评估日期为{ $day }：见<a href="{ $method }">方法</a>。
instrument-offence = 犯罪
instrument-offences-none = 尚无威胁对照这些犯罪进行审查。这并不说明这些犯罪涵盖哪些威胁。
column-covered = 已涵盖
column-conditionally = 有条件涵盖
column-arguable = 可争辩
column-not-covered = 未涵盖
column-ruled-out = 已排除
column-gaps = 空白
column-not-assessed = 未评估
instrument-parties = 缔约方
instrument-parties-lead = 截至{ $day }所知的{ $states }个国家和其他参加方的情况。未列出者，即此处对其情况一无所知。
instrument-structure = 结构
instrument-chapter = 章：{ $chapter }
instrument-chapter-unknown = 未记录所属章
instrument-provisions = { $count ->
   *[other] 已记录{ $count }个条款。
}并非每项文书都有完整记录。
instrument-provisions-top = { $count ->
   *[other] 已记录{ $count }个条款，其中{ $top }个位于最上层。
}并非每项文书都有完整记录。
article-parts = { $count ->
   *[other] { $count }个组成部分
}
state-instruments = 文书
state-cooperation = 该国可与另一国共同采取的行动
state-lead = 截至{ $day }。没有相应的行即表示“未知”：不能由此推断该国是否参加。生效日期如系推算得出，则在说明中注明。
state-participation = 参加文书的情况
state-instrument = 文书
state-signed = 签署
state-bound = 同意受约束
state-from = 生效自
state-on = 截至{ $day }
state-verification = 核实情况
state-note = 说明
state-no-record = 无记录
state-none = 此处对该国参加任何文书的情况一无所知。

## Gaps

gaps-title = { $instrument }的空白
gaps-description = 已对照{ $instrument }的犯罪审查的{ $held }项威胁中，有{ $gaps }项不为其中任何一项犯罪所涵盖
gaps-lead = { $gaps ->
   *[other] 在已对照{ $instrument }的{ $offences }项犯罪审查的{ $held }项威胁中，有{ $gaps }项不为其中任何一项犯罪所涵盖。
}
gaps-count-gaps = { $count ->
   *[other] <span class="n">{ $count }</span>项空白
}
gaps-count-arguable = { $count ->
   *[other] <span class="n">{ $count }</span>项可争辩
}
gaps-count-conditional = { $count ->
   *[other] <span class="n">{ $count }</span>项有条件涵盖
}
gaps-count-covered = { $count ->
   *[other] <span class="n">{ $count }</span>项已涵盖
}
gaps-count-unassessed = { $count ->
   *[other] <span class="n">{ $count }</span>项未评估
}
gaps-meaning = 评估日期为{ $day }，由本项目作出，而非由法院或条约机构作出。空白是指未认定该文书的任何一项犯罪涵盖知识图谱所界定的这一威胁；其他文书或国家法律可能涵盖。见<a href="{ $method }">方法及其局限</a>。
gaps-heading = 空白
gaps-no-gap = 在已评估的威胁中，没有一项不为任何犯罪所涵盖。这并不是说所有威胁均已涵盖：可争辩的情形见下文。
gaps-gap = { $instrument }的任何一项犯罪均不涵盖<strong>{ $threat }</strong>。
gaps-nearest = { $count ->
   *[other] 最接近的是{ $offences }。
}
gaps-fails-on = { $provision }，该条款因以下要件不成立：{ $elements }
gaps-fails-on-all = { $provision }，该条款因以下择一要件无一符合而不成立：{ $elements }
gaps-next-offence = {"；以及"}
gaps-all-ruled-out = 其每一项犯罪均已作为非备选条款予以排除。
gaps-reason-of = { $provision }，{ $element }：
gaps-close = { $count ->
   *[other] <strong>弥补空白的办法：</strong>规定一项不要求以下要件的犯罪，或对上述犯罪作出不要求以下要件的解读：{ $elements }。
}
gaps-next-without = {"；或者不要求"}
gaps-close-anew = <strong>弥补空白的办法：</strong>针对这一行为规定一项犯罪；现有犯罪均不够接近，无法作此解读。
gaps-others = { $count ->
   *[other] 另有{ $count }项犯罪在更多要件上不成立。
}
gaps-ruled-out = { $count ->
   *[other] { $count }项已排除。
}
gaps-scope = <strong>范围：</strong>{ $note }
gaps-arguable = 可争辩
gaps-arguable-lead = 没有任何犯罪明确涵盖这些威胁，所列犯罪也没有一项明确不成立。每项均取决于下述事实或解读。
gaps-turns-on = { $provision }取决于{ $elements }
gaps-element-reason = “{ $element }”：{ $reason }
gaps-findings = 关于{ $threat }的所有认定
gaps-conditional = 有条件涵盖
gaps-conditional-lead = 已涵盖，除非国家采用文书赋予它的、可将该威胁排除在外的选择。
gaps-unless = { $provision }，除非国家采用{ $elements }
gaps-unassessed = 未评估
gaps-unassessed-lead = { $count ->
   *[other] 这{ $count }项威胁尚未对照{ $instrument }的所有犯罪进行审查。它们不是空白，也不属于已涵盖：情况未知。
}
gaps-unassessed-presumed = 其中{ $count }项推定为与上位威胁的结果相同。
gaps-presumed = 推定为{ $coverages }
gaps-presumed-from = { $coverage }（依据{ $threat }）

## Coverage in figures

coverage-title = 法律：各项文书的涵盖范围
coverage-description = 各项文书的犯罪涵盖、有条件涵盖、可争辩地涵盖或未涵盖哪些威胁
coverage-heading = 法律的涵盖范围
coverage-lead = 对照{ $instruments }项文书的犯罪逐个要件审查的威胁。空白是指已对照一项文书的每一项犯罪审查而不为其中任何一项所涵盖的威胁。
coverage-read = 评估日期为{ $day }。引用数字之前请阅读<a href="{ $method }">方法</a>。两国可以共同采取的行动：<a href="{ $cooperation }">合作</a>。
coverage-figures = 各项文书的数字
coverage-caption = 按涵盖情况列出的威胁。尚未对照一项文书审查的威胁既不属于已涵盖，也不是空白。
coverage-instrument = 文书
coverage-offences = 犯罪
coverage-held = 已评估的威胁
coverage-pages = 页面
coverage-matrix = 矩阵
coverage-gaps = 空白
coverage-compare = 两项文书并列比较
coverage-pair = { $one } – { $other }
coverage-without = 另有一些文书已记录犯罪，但尚无威胁对照其审查：{ $instruments }。所有<a href="{ $all }">文书</a>。


## 两项文书的比较

compare-title = { $one }与{ $other }的比较
compare-description = 两项文书对{ $differ }种威胁的涵盖情况不同，对{ $alike }种威胁的涵盖情况相同
compare-heading = { $one }与{ $other }
compare-lead = 在对照两项文书的犯罪均作了评估的{ $held }种威胁中，{ $differ }种的涵盖情况不同，{ $alike }种相同。
compare-figures = { $one }对其中{ $further-one }种威胁的涵盖程度更高，{ $other }对其中{ $further-other }种的涵盖程度更高。未作比较的有：仅对照前一文书的{ $only-one }种，以及仅对照后一文书的{ $only-other }种。每个值均可链接到其理由。评估日期：{ $day }，见<a href="{ $method }">方法</a>。
compare-differ = 涵盖情况不同
compare-alike = 涵盖情况相同

## 方法

method-title = 法律评估的方法
method-description = 如何由对犯罪构成要件的认定得出涵盖情况，以及空白在此处的含义
method-lead = 仅仅声称某一条款涵盖某种威胁，是没有理由的意见。在这里，理由就是数据，涵盖情况由数据计算得出。
method-findings = 从认定到涵盖情况
method-findings-says = 一项犯罪被分解为若干要件：行为、对象、手段、结果、情节、主观要件。要件或为必备，或属于一组择一要件，或为任择。一项评估将一种威胁与一项犯罪相对照，对每一要件作出认定：<em>符合</em>、<em>可争辩</em>或<em>不符合</em>，并逐一说明理由。其余由规则推出，这些规则<a href="{ $rules }">可供查阅</a>；涵盖情况从不由人工填写。现有{ $assessments }项评估，包含{ $findings }项认定。
method-table = 真值表
method-table-caption = 犯罪对威胁的涵盖情况。由第一个相符的行决定。
method-required = 必备要件
method-alternatives = 每组择一要件
method-options = 国家的选择
method-coverage = 涵盖情况
method-any = 任意
method-one-unmet = 有一项不符合
method-group-unmet = 某一组的所有择一要件均不符合
method-one-open = 有一项没有认定
method-or-group-open = 或者某一组无一项符合，且有一项没有认定
method-or-one-open = 或者有一项没有认定
method-one-arguable = 有一项可争辩，无不符合者
method-or-group-arguable = 或者某一组无一项符合，且至少有一项可争辩
method-all-met = 全部符合
method-one-of-each = 每组至少有一项符合
method-one-narrows = 有一项限缩犯罪范围的选择不符合或可争辩
method-none-narrows = 没有限缩犯罪范围的选择将该威胁排除在外
method-best = 一项文书对威胁的涵盖程度，以其涵盖程度最高的犯罪为准。
method-reservations = 选择和保留
method-reservations-says = 许多条约允许国家提出更多要求、排除某些情形或作出保留。这种选择本身即为一项要件。如果在采用该选择的国家该威胁仍被涵盖，则认定为<em>符合</em>；否则为有条件涵盖，因为答案取决于该国。扩大犯罪范围的选择、证据规则和加重情节不改变涵盖情况。哪些国家作出了哪些保留，见各条款的页面和<a href="{ $states }">国家</a>的页面。国家在本国法律中采用某项选择而未作声明的，此处不作记录。
method-ruled-out = 已排除
method-ruled-out-says = 一项文书的每一项犯罪都是备选项。明显与该威胁无关的予以排除，并说明理由，以免有任何一项被悄然略去。此类排除共有{ $count }项。
method-gap = 空白的含义
method-gap-says = 空白是指某种威胁已对照一项文书的每一项犯罪作了审查，而没有任何一项犯罪将其涵盖，连可争辩的涵盖也没有。这并不意味着该行为合法：另一项文书、国内法中的另一项犯罪或刑法典总则仍可能对其适用。未遂、协助和法人责任，仅在已作为犯罪收录时才予审查。不属于刑事条约适用范围的国家行为，均予标明。
method-unassessed-says = <strong>未评估</strong>是指尚无人审查。它既不计为空白，也不计为涵盖。
method-presumed = 推定的涵盖情况
method-presumed-says = 未经评估的威胁，显示其上位威胁的涵盖情况，标为<em>推定</em>。有两个上位威胁的，可能有两个值。推定的值在各处均与经评估的值分列，且不计入任何统计。
method-who = 由谁评估以及如何评估
method-who-says = 评估由本项目分两轮作出。两轮结果的一致程度与数据一并记录在本项目的文件<code>docs/assessment-agreement.md</code>中。他人已发表的意见与我们的评估并列，并注明我们的评估是否与之不同；这些意见不参与计算。
method-verification = 核实情况
method-verification-says = 每一条款、要件、参加情况和保留均注明核实到何种程度：已查阅正式文本、已查阅二手来源、部分查阅或未核实。程序的任何步骤都不会提高核实程度。转述使用我们自己的措辞；以正式出版物为准。
method-dates = 日期
method-dates-says = 各页面所称“有效”，是指在最新评估之日即{ $day }有效，而不是指您阅读之日。关于某一国家的已知情况可能更早；其条目注明查阅来源的时间。列表中未出现的国家，是此处没有任何已知情况的国家。
method-limits = 局限
method-limits-says = 本内容为研究成果，不构成法律意见。威胁是类型，而案件须根据其事实裁判。各法院对条约的解释不尽相同，而评估是一种他人可以质疑的解读：请<a href="{ $about }">告知我们有异议之处</a>。
method-on = 文书、矩阵和空白

## 关于

about-title = 关于
about-description = 本图谱是什么、如何制作，以及它不主张什么
about-lead = 犯罪分子使用新技术时，法律往往还没有相应的用语。本图谱收集这些用语：以技术为工具、目标或借口的威胁，使其放大的因素，将其作为服务出售者，被举为证据的事件和数字，以及可能对其适用的法律文书。
about-made = 如何制作
about-made-sources = 本图谱采用RDF，在Turtle文件中由人工整理，并由规则补全。它源于2022年提交给《联合国打击网络犯罪公约》起草委员会的一份材料；该文本中的每一个概念、主张和来源在此都有对应的实体，并注明其在文中的位置。
about-made-roles = 技术的角色以关系表示。<em>将某项技术用作工具</em>的威胁，经推理成为以技术为工具的威胁；<em>以某项技术为目标</em>的威胁，经推理成为以技术为目标的威胁；同一威胁可以兼属两者。推理得出的内容均附有所依据的规则，其前提可以一直追溯到文件中的某一行。
about-reading = 如何阅读
about-verification = <strong>核实情况</strong>说明一项陈述核实到何种程度：已查阅正式文本或来源本身、已查阅二手来源、部分查阅或未核实。程序的任何步骤都不会提高核实程度。
about-claims = <strong>主张</strong>是某人所说的内容。任何数字都不作为事实转述：每个数字均注明其出处、计算口径、转述者以及现状。
about-causality = <strong>因果关系</strong>分为等级。在某事之后发生的，并不因此就是由某事引起的。
about-absence = <strong>缺失</strong>是指无人查找过，或没有找到任何内容。它从不意味着某事并非如此。
about-limits = 它不主张什么
about-limits-advice = 本内容为研究材料，不构成法律意见。对法律文本的转述使用本项目自己的措辞；以正式出版物为准。威胁和事件的选取是对来源的解读，而不是普查。
about-limits-how = 各项说明只讲做了什么、谁受到损害，不讲如何去做。

## 图

figure-incidents = { $count }起事件的时间线，按开始年份排列
figure-incidents-caption = { $label }。每个标记是一起事件，也是一个链接；其形状表示该事件得到确认的程度。
figure-milestones = { $count }个里程碑的时间线，按年份排列
figure-milestones-caption = { $label }。每个标记是一个里程碑，也是一个链接。
figure-mark = { $mark }：{ $name }
figure-confirmed = 已确认
figure-vendor = 仅由供应商报告
figure-disputed = 有争议或未确认
figure-demonstration = 演示
figure-prevented = 已阻止
figure-services = { $services }项犯罪服务的供应链：左侧为{ $roles }种角色，右侧为所提供的{ $threats }种威胁
figure-services-caption = { $label }。连线将一项服务与其每一种角色及其提供的每一种威胁相连。
figure-services-roles = 角色
figure-services-services = 服务
figure-services-threats = 所提供的威胁
figure-amplifications = { $threats }种威胁与{ $amplifiers }个放大因素的矩阵
figure-amplifications-caption = { $label }。每个单元格内从左至右依次为表示{ $dimensions }的条形；三种高度表示低、中、高，级别不详时为空心条形。
figure-level = { $dimension }：{ $level }
figure-level-not-known = { $dimension }（级别不详）
figure-claims = { $count }项主张的现状
figure-claims-caption = { $label }。每个方块是一项主张，也是一个链接。

## 合作

cooperation-title = 两个国家可以共同做什么
cooperation-description = 就两个国家、一种威胁和一个日期查看双重犯罪、保留与合作
cooperation-lead = 选择两个国家、一种威胁和一个日期，即可查看两国是否都有义务惩治该威胁、依据哪些文书、有哪些保留构成障碍，以及两国由此可以行使哪些权力、开展哪些合作。
cooperation-one = 一个国家
cooperation-other = 另一个国家
cooperation-threat = 威胁
cooperation-day = 日期
cooperation-state-hint = 名称或代码，例如{ $code }
cooperation-show = 显示
cooperation-no-script = 答案由脚本在您的浏览器中生成，而脚本已被禁用。没有脚本时，请阅读两个<a href="{ $states }">国家</a>的页面，或运行<code>threatlex cooperate --states FRA,USA --threat ransomware</code>，该命令在终端中给出相同的答案。
cooperation-how = 如何得出答案
cooperation-how-says = 不会向任何地方发送任何内容。本页面将若干命名查询的结果连接起来，涉及{ $states }个国家、{ $assessed }种经过评估的威胁，以及{ $instruments }项文书和{ $participations }条参加情况记录；<code>threatlex cooperate</code>作同样的连接，并有一项测试对两者加以比较。
cooperation-in-force = <strong>有效。</strong>对每项文书，依据所记录的日期判断其在所选日期是否对各国有效：<a href="{ $query }">某日的参加情况</a>。仅有签署不使任何国家受约束。
cooperation-coverage = <strong>涵盖情况。</strong>每项犯罪均逐一要件与威胁相对照：<a href="{ $query }">涵盖情况及其取决于何种选择</a>。
cooperation-reservations = <strong>保留。</strong>排除该犯罪的保留，或采用了该威胁所不符合的选择的保留，将该威胁排除在外。采用了存疑的选择的保留，或以无人评估过的方式限缩该犯罪的保留，使其为可争辩：<a href="{ $query }">保留和声明</a>。声明自作出之日起至撤回为止有效。
cooperation-dual = <strong>双重犯罪。</strong>是：每个国家均因一项有效文书而有义务惩治该威胁，两国所依据的文书不必相同；可争辩：两国中约束较弱的一国所受约束是可争辩的或有条件的；不详：没有记录足以作出判断的内容；否：所有相关内容均有记录，而没有任何文书使其中一国承担义务。无人将任何威胁与之对照的文书不予计入，答案中会予以说明。
cooperation-provisions = <strong>合作。</strong>适用于利用信息和通信技术实施的犯罪的条款，或适用于任何犯罪的电子证据的条款，无论犯罪的涵盖情况如何均可使用；适用于文书自身确立的犯罪的条款，仅在约束较弱的国家惩治这些犯罪的限度内可以使用；适用于严重犯罪的条款，则以刑罚达到门槛为条件：<a href="{ $query }">关于权力与合作的条款</a>。
cooperation-limits = 缺少记录意味着<em>不详</em>，从不意味着<em>否</em>。涵盖情况是本项目自己对条约文本的评估；国家依其本国法律惩治什么，此处不予审查，双边条约亦不予审查。本内容为研究材料，不构成法律意见。

## 在浏览器中生成的合作答案

answer-heading = { $one }与{ $other }：{ $threat }，{ $day }
answer-title = { $one }与{ $other }：{ $threat } · threatlex
answer-dual = 依据条约的双重犯罪：{ $answer } { $says }。
answer-dual-yes = 两国均受有效条约约束，有义务惩治此种行为
answer-dual-arguable = 两国均受有效条约约束，而条约对此种行为的适用是可争辩的或有条件的
answer-dual-not-known = 没有记录足以作出判断的内容
answer-dual-no = 所记录的条约均未使两国都有义务惩治此种行为
answer-usable-yes = 是
answer-usable-arguable = 可争辩
answer-usable-if-serious = 如属严重犯罪
answer-usable-not-known = 不详
answer-usable-no = 否
answer-bound = { $state }有义务予以惩治：{ $by }。
answer-bound-conditionally = { $state }有义务予以惩治，除非该国采用将其排除在外的选择：{ $by }。
answer-bound-arguably = { $state }可争辩地有义务予以惩治：{ $by }。
answer-bound-not-assessed = 尚无人对照这些文书评估{ $threat }。
answer-bound-not = 在记录为对{ $state }有效的文书中，没有一项使其有义务惩治此种行为；其本国法律可能予以惩治。
answer-open = 下列文书可适用于该威胁，但没有记录表明其当日是否对该国有效：{ $instruments }。
answer-unread = 下列文书对该国有效或可能有效，但尚无人将该威胁与之对照：{ $instruments }。
answer-left-out = 因无人将任何威胁与之对照而未计入：{ $instruments }。
answer-in-force-both = 对两国均有效
answer-in-force-none = 没有记录为对两国均有效的文书。
answer-in-force-rest = 就现有记录而言，仅对一国有效或对两国均无效
answer-by-text = 依其文本：{ $coverage }
answer-state = 国家
answer-status = 当日状态
answer-reach = 该威胁在该国的涵盖情况
answer-offences = 计及保留后可适用的犯罪
answer-article = 第{ $number }条
answer-offences-none = 没有可适用的犯罪
answer-declared = 已声明
answer-but-declared = 依其文本为{ $coverage }，但{ $declared }：{ $text }
answer-state-declared = { $state }{ $declared }：{ $text }
answer-usable = 可用于此
answer-used-for = 可用于何种案件
answer-dual-criminality = 双重犯罪
answer-offers = 由此可提供什么
answer-scope-none = 没有记录
answer-rule-none = 没有规则记录
answer-provisions-none = 该文书没有关于合作或权力的条款记录。
answer-instrument = 文书
answer-instrument-by-text = 依其文本
answer-limits = 缺少记录意味着不详，从不意味着否。本内容不构成法律意见。在命令行获得相同的答案：{ $command }
answer-wrong-one = 第一个国家无法识别；请填写其名称或代码。
answer-wrong-other = 第二个国家无法识别；请填写其名称或代码。
answer-wrong-same = 两个国家相同。
answer-wrong-threat = 该威胁无法识别；请填写其代码或名称。
answer-wrong-day = 缺少日期；请按2026-11-23的格式填写。
answer-example = 例如：{ $example }。
answer-example-link = 法国、美国和勒索软件
answer-not-assessed = { $threat }（未评估）
answer-verified = （{ $verification }）
term-its-own-offences = 文书自身确立的犯罪
term-offences-by-means-of-ict = 利用信息和通信技术实施的犯罪
term-electronic-evidence-of-any-offence = 任何犯罪的电子证据
term-serious-crime = 严重犯罪
term-serious-crime-of-years = 严重犯罪（{ $years }年或以上）
term-required = 要求
term-its-absence-is-a-ground-to-refuse = 不构成双重犯罪可作为拒绝理由
term-not-required = 不要求
term-may-be-waived = 可免除
term-judged-by-conduct = 以行为本身判断

## 矩阵

matrix-title = 涵盖矩阵：{ $instrument }
matrix-heading = 涵盖矩阵：<a href="{ $href }">{ $instrument }</a>
matrix-description = { $threats }种威胁与{ $instrument }的{ $offences }项犯罪相对照
matrix-lead = { $threats }种威胁与{ $instrument }的{ $offences }项犯罪相对照。每个单元格均可链接到理由。
matrix-about = 评估日期：{ $day }。无人评估的威胁不在表中，见<a href="{ $gaps }">空白页面</a>所列。各个值如何得出，见<a href="{ $method }">方法</a>。
matrix-caption = 各种威胁与{ $instrument }的各项犯罪。第二列表示该文书整体上对该威胁的涵盖情况。
matrix-csv = 下载CSV
matrix-threat = 威胁
matrix-all-offences = 所有犯罪
matrix-branch = { $threats ->
   *[other] { $threats }种威胁，{ $gaps }种未涵盖
}
matrix-zoom = 显示一个分支
matrix-all = 全部
matrix-show = 显示
matrix-order = 排序
matrix-by-code = 按代码
matrix-by-coverage = 涵盖程度最低者在前
matrix-details = 单元格详情
matrix-close = 关闭
matrix-reasons = 所有理由
sign-yes = 是
sign-yes-says = 已涵盖：每一要件均符合
sign-if = 若
sign-if-says = 除非国家采用将该威胁排除在外的选择，否则已涵盖
sign-maybe = ?
sign-maybe-says = 可争辩：没有必备要件不符合，但至少有一项可作正反两种论证
sign-no = 否
sign-no-says = 未涵盖：有必备要件不符合
sign-out = –
sign-out-says = 不属备选项，已排除并说明理由
sign-part = …
sign-part-says = 仅作了部分评估：没有结果
sign-none = 未对照
sign-none-says = 无人将该威胁与该犯罪相对照
threat-matrix-title = 威胁矩阵
threat-matrix-description = 按所实施的行为分列的{ $threats }种威胁，及其成熟度和法律空白
threat-matrix-lead = { $threats }种威胁按所实施的行为分为{ $columns }列。下位威胁收拢在上位威胁之下；有两个上位威胁的，列于两者之下。
threat-matrix-about = 卡片的第一个标记表示该威胁发展到何种程度，第二个标记表示<a href="{ $href }">{ $instrument }</a>的各项犯罪对其的涵盖情况。
threat-matrix-unassessed = 无人评估过该威胁
threat-matrix-maturity = 成熟度
threat-matrix-technology = 技术
threat-matrix-shown = 显示的威胁
technology-matrix-title = 技术与威胁
technology-matrix-description = { $technologies }项技术各自在{ $threats }种威胁中的角色
technology-matrix-lead = { $threats }种威胁与{ $technologies }项技术。标记表示该技术的角色，并链接到该威胁；放大因素的标记链接到该放大作用。
technology-matrix-caption = 各种威胁与各项技术，威胁最多的技术在前。
technology-matrix-amplifier = 放大因素
technology-matrix-amplifies = 放大：{ $dimensions }
technology-matrix-bars = 放大因素旁边，每个维度有一个条形，级别不详时为空心条形：
technology-matrix-branch = { $threats ->
   *[other] { $threats }种威胁
}
navigator-title = ATT&amp;CK Navigator图层
navigator-about = 将各种威胁标注在MITRE ATT&amp;CK和ATLAS的技术手法上，制成可由两者各自的Navigator打开的文件。对应关系将一种威胁与一种技术手法相关联，并不将两者等同；若有多种威胁对应同一技术手法，颜色取该文书涵盖程度最低的威胁的颜色。
navigator-all = { $techniques ->
   *[other] { $techniques }种技术手法，按威胁数量
}
navigator-under = 按下列文书的涵盖情况着色：
navigator-left-out = { $threats ->
   *[other] 未计入：{ $threats }种没有对应技术手法的威胁。
}

## 检索

search-title = 检索
search-description = 可按六种语文中任何一种语文的名称、代码或说明中的词语，查找威胁、技术、事件、主张、条款、国家和来源。允许有输入错误。
search-words = 词语
search-facet-kind = 类别
search-facet-technology = 技术
search-facet-role = 技术的角色
search-facet-instrument = 文书
search-facet-maturity = 成熟度
search-any = 任意
search-indexes = 所有索引
search-hits = 检索结果
search-found = 结果：{ $count }
search-none = 没有与“{ $words }”相符的内容。请减少或缩短词语。
search-all = 显示所有结果（{ $count }）
search-more = 显示更多（剩余：{ $count }）
search-loading = 正在加载索引……
search-matched = 又称：{ $text }
search-kind-page = 页面
search-kind-query = 查询
search-kind-term = 术语
search-page-method = 法律评估的方法
search-page-matrix = 涵盖矩阵：{ $name }
search-page-gaps = 空白：{ $name }

## 表格

table-tools = 筛选、下载
table-filter = 行内文本
table-any = 任意
table-another = 或同时选择……
table-remove = 移除“{ $name }”
table-clear = 清除
table-shown = 显示：{ $shown } / { $all }
table-none = 没有剩余的行。请放宽筛选条件。
table-sort = 按“{ $column }”排序
table-csv = CSV
table-csv-says = 将“{ $name }”中显示的行下载为CSV
table-view = 视图
list-filter = 列表内文本
head-adopted = 通过日期
head-amplified = 放大对象数
head-began = 开始
head-broader = 上位概念
head-challengedBy = 质疑来源
head-date = 日期
head-inForce = 生效日期
head-instruments = 受其约束的文书
head-parties = 缔约方
head-threats = 威胁
head-type = 类型
head-year = 年份
