# Messages of the site. A message may hold markup; its parameters are escaped already.
# Every file in this folder has the same messages with the same parameters.

## Every page

skip = Skip to content
home = Home
search-label = Search
search-placeholder = Threat, article, State, code …
language = Language
nav-main = Main
nav-trail = Breadcrumbs
nav-threats = Threats
nav-law = Law
nav-cooperation = Cooperation
nav-incidents = Incidents
nav-claims = Claims
nav-queries = Ask
nav-data = Data
nav-about = About
nav-ontology = Ontology
nav-graphs = Named graphs
footer-licence = Data under <a href="https://creativecommons.org/licenses/by/4.0/" rel="external noopener license">CC BY 4.0</a>.
footer-advice = Research material, no legal advice: see <a href="{ $about }">what it does not claim</a> and the <a href="{ $method }">method of the legal assessments</a>.
footer-translation = Translations are the project’s own and unofficial. What has none yet is shown in English.
link-to = Link to { $title }
figure = Figure

## Entities

section-description = Description
section-evidence = Evidence
section-law = Law
section-relations = Relations
section-provenance = Provenance
section-records = Records
section-languages = In other languages
section-data = Data, citation, sources of each statement
neighbourhood = What it is connected with
neighbourhood-caption = { $name } with what leads to it on the left and what it leads to on the right. The lists on this page have the same links.
neighbourhood-more = { $count } more
unofficial = unofficial
unofficial-translation = Unofficial translation
no-translation = no translation yet: English
identifier = Identifier
cite = How to cite
edit = Edit this
report = Report an error
traced = { $count ->
    [one] Where its statement comes from
   *[other] Where each of its { $count } statements comes from
}
traced-in-english = Where each statement comes from (in English)

## Indexes

entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
table-below = The <a href="#table">table</a> has the same data.
about-it = About { $name }
none-yet = The graph holds none yet.
tree-narrower = { $count } narrower
tree-incidents = { $count ->
    [one] { $count } incident
   *[other] { $count } incidents
}

## Home

home-title = threatlex: technology-enabled crime and the law, as a knowledge graph
home-description = A knowledge graph of technology-enabled crime and of the treaty provisions that do or do not reach it
home-heading = What new technology lets criminals do, on what evidence, and which law reaches it
home-lead = A knowledge graph of threats in which artificial intelligence is the tool or the target, of quantum computing and blockchain as amplifiers, of crime as a service, of the incidents and figures offered as evidence, and of the treaty provisions that do or do not reach them. Every statement names its source and how far it was verified.
home-start = Where to start
home-delegate = For a delegate
home-delegate-says = Which threats does a treaty cover, on which element does it fail, and what would close the gap?
home-prosecutor = For a prosecutor
home-prosecutor-says = Two States, a threat and a day: who is bound to punish it, and what can they do together?
home-researcher = For a researcher
home-researcher-says = { $count } questions with their SPARQL, each to be changed and run on the page, and all data to download.
home-gaps = Gaps in the law
home-gaps-says = Threats that were held against every offence of an instrument, and how many of them no offence reaches. <a href="{ $coverage }">All figures</a>, and <a href="{ $method }">how they come about</a>.
home-gaps-of = { $gaps } of { $held }
home-gaps-label = { $gaps } of { $held } threats are covered by none of its offences
home-contents = Contents
home-size = { $statements } statements, { $derived } of them derived by rules. <a href="{ $data }">Download all of it</a>.
home-more = Understand a threat
home-more-says = What it is, the part that technology has in it, incidents, figures, sources
home-claims = Check a figure
home-claims-says = Who said it, what was counted, and how it stands today

## Matrices

matrix-title = Coverage matrix: { $instrument }
matrix-heading = Coverage matrix: <a href="{ $href }">{ $instrument }</a>
matrix-description = { $threats } threats held against the { $offences } offences of { $instrument }
matrix-lead = { $threats } threats held against the { $offences } offences of { $instrument }. Every cell leads to the reasons.
matrix-about = Assessments of { $day }. Threats that nobody assessed are not in the table: the <a href="{ $gaps }">page on gaps</a> lists them. How a value comes about: <a href="{ $method }">method</a>.
matrix-caption = Threats by offences of { $instrument }. The second column says how well the instrument as a whole covers the threat.
matrix-csv = Download as CSV
matrix-threat = Threat
matrix-all-offences = All offences
matrix-branch = { $threats ->
    [one] { $threats } threat, { $gaps } not covered
   *[other] { $threats } threats, { $gaps } not covered
}
matrix-zoom = Show one branch
matrix-all = All
matrix-show = Show
matrix-order = Order
matrix-by-code = By code
matrix-by-coverage = Least covered first
matrix-details = Details of the cell
matrix-close = Close
matrix-reasons = All reasons
sign-yes = yes
sign-yes-says = covered: every element is met
sign-if = if
sign-if-says = covered unless a State uses an option that takes the threat out
sign-maybe = ?
sign-maybe-says = arguable: no required element is unmet, at least one can be argued either way
sign-no = no
sign-no-says = not covered: a required element is unmet
sign-out = –
sign-out-says = ruled out as no candidate, with a reason
sign-part = …
sign-part-says = assessed in part only: no result
sign-none = not held
sign-none-says = nobody held this threat against this offence
threat-matrix-title = Matrix of threats
threat-matrix-description = { $threats } threats by what is done, with their maturity and the gaps in the law
threat-matrix-lead = { $threats } threats in { $columns } columns by what is done. Narrower threats are folded under the broader one; a threat with two broader ones stands under both.
threat-matrix-about = The first mark of a card tells how far the threat has come, the second how well the offences of the <a href="{ $href }">{ $instrument }</a> cover it.
threat-matrix-unassessed = nobody assessed this threat
threat-matrix-maturity = Maturity
threat-matrix-technology = Technology
threat-matrix-shown = Threats shown
technology-matrix-title = Technologies and threats
technology-matrix-description = The part that each of { $technologies } technologies plays in { $threats } threats
technology-matrix-lead = { $threats } threats by { $technologies } technologies. A mark tells the part that the technology plays and leads to the threat; the mark of an amplifier leads to the amplification.
technology-matrix-caption = Threats by technologies, those with the most threats first.
technology-matrix-amplifier = amplifier
technology-matrix-amplifies = amplifies: { $dimensions }
technology-matrix-bars = Beside an amplifier, a bar for each dimension, a hollow one where no level is known:
technology-matrix-branch = { $threats ->
    [one] { $threats } threat
   *[other] { $threats } threats
}
navigator-title = Layers for the ATT&amp;CK Navigator
navigator-about = The threats on the techniques of MITRE ATT&amp;CK and ATLAS, as files that the Navigator of each opens. A mapping relates a threat to a technique and does not equate them; where several threats are mapped to a technique, the colour is that of the one which the instrument covers worst.
navigator-all = { $techniques ->
    [one] { $techniques } technique, by number of threats
   *[other] { $techniques } techniques, by number of threats
}
navigator-under = Coloured by the coverage under:
navigator-left-out = { $threats ->
    [one] Left out: { $threats } threat without a mapping to a technique.
   *[other] Left out: { $threats } threats without a mapping to a technique.
}
