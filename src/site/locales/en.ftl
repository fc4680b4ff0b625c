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

## Search

search-title = Search
search-description = Find threats, technologies, incidents, claims, provisions, States and sources by their names in any of the six languages, by their codes, or by words in what is said of them. Typing errors are forgiven.
search-words = Words
search-facet-kind = Kind
search-facet-technology = Technology
search-facet-role = Role of the technology
search-facet-instrument = Instrument
search-facet-maturity = Maturity
search-any = any
search-indexes = All indexes
search-hits = Search results
search-found = Results: { $count }
search-none = Nothing fits “{ $words }”. Try fewer or shorter words.
search-all = Show all results ({ $count })
search-more = Show more (left: { $count })
search-loading = Loading the index …
search-matched = also: { $text }
search-kind-page = page
search-kind-query = query
search-kind-term = term
search-page-method = Method of the legal assessments
search-page-matrix = Coverage matrix: { $name }
search-page-gaps = Gaps: { $name }

## Tables

table-tools = Filter, download
table-filter = Text in the row
table-any = any
table-clear = Clear
table-shown = Shown: { $shown } of { $all }
table-none = Nothing is left. Loosen a filter.
table-sort = Sort by { $column }
table-csv = CSV
table-csv-says = Download the shown rows of “{ $name }” as CSV
table-view = View
list-filter = Text in the list
