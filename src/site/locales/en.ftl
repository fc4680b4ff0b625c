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
nav-changes = Changes
footer-licence = Data under <a href="https://creativecommons.org/licenses/by/4.0/" rel="external noopener license">CC BY 4.0</a>.
footer-advice = Research material, no legal advice: see <a href="{ $about }">what it does not claim</a> and the <a href="{ $method }">method of the legal assessments</a>.
footer-translation = Translations are the project’s own and unofficial. What has none yet is shown in English.
link-to = Link to { $title }
figure = Figure
on-this-page = On this page

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
change-and-run = Change and run this query
view-tree = Tree
view-table = Table with filters
views-label = Views
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
home-matrix-says = All threats side by side, by what is done, with their maturity and the gaps in the law

## Lists and statuses

list-comma = {", "}
list-semicolon = {"; "}
list-and = {" and "}
quoted = “{ $text }”
none = None.
from-until = { $from } until { $until }
until = until { $until }
status-in-force = in force
status-not-yet-in-force = not yet in force
status-party-date-not-known = party, date not known
status-bound-not-in-force = bound, not in force
status-bound-day-not-known = bound, day not known
status-signed-only = signed only
status-no-longer-in-force = no longer in force
status-not-known = not known
status-no-record = no record
bound-by-ratification = ratification
bound-by-acceptance = acceptance
bound-by-approval = approval
bound-by-accession = accession
bound-by-succession = succession

## The law on a threat

law-heading = Under the law
law-cooperation = What two States can do together about it
law-lead = How far the offences of each instrument reach this threat. A finding is made on each element of an offence; the coverage follows from the findings: see the <a href="{ $method }">method</a>. Assessments of { $day }; research, no legal advice.
law-under = { $instrument }: { $coverage }
law-under-presumed = { $instrument }: presumed { $coverage }
law-gap = A gap: none of the offences of { $instrument } reaches this threat. <a href="{ $gaps }">All gaps of { $instrument }</a>.
law-presumed = <strong>Presumed, not assessed.</strong> Nobody held this threat itself against the offences of { $instrument }. Its broader threat { $threat } comes out as “{ $coverage }”; the same is presumed here until somebody looks.
law-findings = Findings, { $provision }
law-element = Element
law-finding = Finding
law-reason = Reason
law-decides = decides
law-to-provision = The provision
law-to-assessment = This assessment, with its sources
law-ruled-out = { $count ->
    [one] { $count } offence ruled out
   *[other] { $count } offences ruled out
}
law-opinions = Published opinions
law-opinions-elsewhere = Published opinions on other instruments
law-opinion = { $opinion } holds: { $holds }.
law-opinion-by = { $opinion } holds: { $holds }, by { $provisions }.
law-opinion-on = { $name }, on { $instrument }
law-ours-none = There is no assessment of ours to hold it against.
law-ours-same = Ours comes out the same.
law-ours-differs = Ours differs: { $coverage }.
law-ours-other-scale = It does not use our scale. Ours: { $coverage }.
law-unassessed = <strong>Not assessed</strong> under { $instruments }. Nobody held this threat, or a broader one, against the offences there. That says nothing about whether they reach it.

## Provisions

provision-in = In { $instrument }.
provision-in-part = In { $instrument }, part of { $whole }.
provision-paraphrase = The text above is a paraphrase in our own words; the official publication is the authority.
provision-parts = { $count ->
    [one] { $count } paragraph or point
   *[other] { $count } paragraphs and points
}
provision-elements = Elements
provision-elements-lead = What must be shown, and what a State may add or leave out. Each assessment makes a finding on each of them.
provision-kind = Kind
provision-needed = Needed
provision-verification = Verification
provision-only-for = Only for: { $offences }.
provision-need-effect = { $need }. <span class="note">{ $effect }</span>
provision-role = { $kind }, { $need }
need-required = required
need-optional = optional
need-option = optional: { $option }
need-alternative = one of the alternatives
need-alternative-of = one of the group “{ $group }”
effect-mayRequire = A State may ask for it in addition, which narrows the offence.
effect-mayExclude = A State may leave such cases out.
effect-mayReserve = A State may exclude it by a reservation.
effect-mayExtend = A State may take it in as well, which widens the offence; coverage does not turn on it.
effect-exclusion = The instrument itself takes such cases out.
effect-inclusion = The text says that such cases are included.
effect-aggravation = It makes the penalty heavier and not the offence.
effect-evidentiaryRule = It says how an element may be shown.
effect-savingClause = It leaves other law untouched.
effect-stateChoice = The State chooses; the offence becomes neither wider nor narrower by default.
provision-threats = Threats held against it
provision-threats-lead = Coverage follows from findings on the elements: see the <a href="{ $method }">method</a>.
provision-threats-none = No threat was held against this offence yet. That says nothing about which threats it reaches.
provision-threat = Threat
provision-covered = Threats that it covers
provision-coveredConditionally = Threats that it covers conditionally
provision-arguable = Threats that it arguably covers
provision-notCovered = Threats that it does not cover
provision-unassessed = Threats whose assessment is not complete
provision-unless = Unless a State uses the option
provision-turns-on = Turns on
provision-fails-on = Fails on
provision-ruled-out = Threats for which it was ruled out
provision-opinions = Published opinions that name it

## Reservations

reservations = Reservations and declarations
reservations-state = State
reservations-instrument = Instrument
reservations-kind = Kind and day
reservations-effect = What it does
reservations-text = In our words
reservations-verification = Verification
reservation-narrows = narrows { $what }
reservation-excludes = excludes { $what }
reservation-takesUp = takes up the option { $what }
reservation-provision = speaks of { $what }

## Instruments and States

views-matrix = Coverage matrix
views-gaps = Gaps
views-compare = Compare with { $instruments }
instrument-offences = Offences
instrument-offences-lead = For each offence, how many threats it covers, and how. Assessments of { $day }: see the <a href="{ $method }">method</a>.
instrument-offence = Offence
instrument-offences-none = No threat was held against these offences yet. That says nothing about what they reach.
column-covered = covered
column-conditionally = conditionally
column-arguable = arguable
column-not-covered = not covered
column-ruled-out = ruled out
column-gaps = gaps
column-not-assessed = not assessed
instrument-parties = Parties
instrument-parties-lead = What is known of { $states } States and other participants on { $day }. One that is missing is one of which nothing is known here.
instrument-structure = Structure
instrument-chapter = Chapter { $chapter }
instrument-chapter-unknown = Chapter not on record
instrument-provisions = { $count ->
    [one] { $count } provision on record.
   *[other] { $count } provisions on record.
} Not every instrument is recorded in full.
instrument-provisions-top = { $count ->
    [one] { $count } provision on record, { $top } of them at the top.
   *[other] { $count } provisions on record, { $top } of them at the top.
} Not every instrument is recorded in full.
article-parts = { $count ->
    [one] { $count } part
   *[other] { $count } parts
}
state-instruments = Instruments
state-cooperation = What this State can do together with another
state-lead = On { $day }. A missing row means “not known”: nothing follows from it about whether this State takes part. A computed day of entry into force is said in the note.
state-participation = Participation in instruments
state-instrument = Instrument
state-signed = Signed
state-bound = Bound
state-from = In force from
state-on = On { $day }
state-verification = Verification
state-note = Note
state-no-record = none on record
state-none = Nothing is known here of its participation in any instrument.

## Gaps

gaps-title = Gaps of { $instrument }
gaps-description = { $gaps } of { $held } threats held against the offences of { $instrument } are covered by none of them
gaps-lead = { $gaps ->
    [one] Of { $held } threats held against the { $offences } offences of { $instrument }, { $gaps } is covered by none of them.
   *[other] Of { $held } threats held against the { $offences } offences of { $instrument }, { $gaps } are covered by none of them.
}
gaps-count-gaps = { $count ->
    [one] <span class="n">{ $count }</span> gap
   *[other] <span class="n">{ $count }</span> gaps
}
gaps-count-arguable = { $count ->
    [one] <span class="n">{ $count }</span> arguable
   *[other] <span class="n">{ $count }</span> arguable
}
gaps-count-conditional = { $count ->
    [one] <span class="n">{ $count }</span> covered conditionally
   *[other] <span class="n">{ $count }</span> covered conditionally
}
gaps-count-covered = { $count ->
    [one] <span class="n">{ $count }</span> covered
   *[other] <span class="n">{ $count }</span> covered
}
gaps-count-unassessed = { $count ->
    [one] <span class="n">{ $count }</span> not assessed
   *[other] <span class="n">{ $count }</span> not assessed
}
gaps-meaning = Assessments of { $day }, made by this project and not by a court or a treaty body. A gap means that no offence of the instrument was found to reach the threat as the graph defines it; another instrument or national law may. See the <a href="{ $method }">method and its limits</a>.
gaps-heading = Gaps
gaps-no-gap = None of the threats that were assessed is covered by no offence. That is not to say that all are covered: see below what is arguable.
gaps-gap = No offence of { $instrument } reaches <strong>{ $threat }</strong>.
gaps-nearest = { $count ->
    [one] The nearest is { $offences }.
   *[other] The nearest are { $offences }.
}
gaps-fails-on = { $provision }, which fails on { $elements }
gaps-fails-on-all = { $provision }, which fails on every one of these alternatives: { $elements }
gaps-next-offence = {"; and "}
gaps-all-ruled-out = Each of its offences was ruled out as no candidate.
gaps-reason-of = { $provision }, { $element }:
gaps-close = { $count ->
    [one] <strong>What would close it:</strong> an offence, or a reading of this one, without { $elements }.
   *[other] <strong>What would close it:</strong> an offence, or a reading of one of these, without { $elements }.
}
gaps-next-without = {"; or without "}
gaps-close-anew = <strong>What would close it:</strong> an offence for this conduct; no present one is near enough to be read so.
gaps-others = { $count ->
    [one] { $count } other offence fails on more.
   *[other] { $count } other offences fail on more.
}
gaps-ruled-out = { $count ->
    [one] { $count } was ruled out.
   *[other] { $count } were ruled out.
}
gaps-scope = <strong>Scope:</strong> { $note }
gaps-arguable = Arguable
gaps-arguable-lead = No offence clearly reaches these, and none of those named clearly fails. Each turns on the facts or readings below.
gaps-turns-on = { $provision } turns on { $elements }
gaps-element-reason = “{ $element }”: { $reason }
gaps-findings = All findings on { $threat }
gaps-conditional = Covered conditionally
gaps-conditional-lead = Covered, unless a State uses an option that the instrument gives it and that takes the threat out.
gaps-unless = { $provision }, unless a State uses { $elements }
gaps-unassessed = Not assessed
gaps-unassessed-lead = { $count ->
    [one] Nobody held this { $count } threat against all offences of { $instrument }. It is no gap, and it is not covered either: nothing is known.
   *[other] Nobody held these { $count } threats against all offences of { $instrument }. They are no gaps, and they are not covered either: nothing is known.
}
gaps-unassessed-presumed = For { $count } of them the value of a broader threat is presumed.
gaps-presumed = presumed { $coverages }
gaps-presumed-from = { $coverage } (from { $threat })

## Coverage in figures

coverage-title = Law: how far the instruments reach
coverage-description = Which threats the offences of each instrument cover, conditionally, arguably or not
coverage-heading = How far the law reaches
coverage-lead = Threats held against the offences of { $instruments } instruments, element by element. A gap is a threat that was held against every offence of an instrument and is covered by none.
coverage-read = Assessments of { $day }. Read the <a href="{ $method }">method</a> before you quote a figure. What two States can do together: <a href="{ $cooperation }">cooperation</a>.
coverage-figures = Instruments in figures
coverage-caption = Threats by coverage. A threat that nobody held against an instrument is neither covered nor a gap.
coverage-instrument = Instrument
coverage-offences = Offences
coverage-held = Threats assessed
coverage-pages = Pages
coverage-matrix = matrix
coverage-gaps = gaps
coverage-compare = Two instruments side by side
coverage-pair = { $one } – { $other }
coverage-without = Also on record with offences, but with no threat held against them: { $instruments }. All <a href="{ $all }">instruments</a>.

## Two instruments compared

compare-title = { $one } and { $other } compared
compare-description = { $differ } threats covered differently and { $alike } alike by two instruments
compare-heading = { $one } and { $other }
compare-lead = Of { $held } threats held against the offences of both, { $differ } are covered differently and { $alike } alike.
compare-figures = { $one } reaches further for { $further-one }, { $other } for { $further-other }. Not compared: { $only-one } that were held against the first only, and { $only-other } against the second only. Every value leads to its reasons. Assessments of { $day }: see the <a href="{ $method }">method</a>.
compare-differ = Covered differently
compare-alike = Covered alike

## Method

method-title = Method of the legal assessments
method-description = How findings on the elements of an offence become coverage, and what a gap means here
method-lead = A bare statement that an article covers a threat is an opinion without its reasons. Here the reasons are the data, and the coverage is computed from them.
method-findings = From findings to coverage
method-findings-says = An offence is taken apart into its elements: conduct, object, means, result, circumstances, mental element. An element is required, one of a group of alternatives, or optional. An assessment holds one threat against one offence and makes a finding on each element: <em>met</em>, <em>arguable</em> or <em>unmet</em>, each with its reason. The rest follows by rules, which <a href="{ $rules }">can be read</a>; nobody writes a coverage by hand. There are { $assessments } assessments with { $findings } findings.
method-table = Truth table
method-table-caption = Coverage of a threat by an offence. The first row that fits decides.
method-required = Required elements
method-alternatives = Each group of alternatives
method-options = Options of a State
method-coverage = Coverage
method-any = any
method-one-unmet = one is unmet
method-group-unmet = all alternatives of one group are unmet
method-one-open = one has no finding
method-or-group-open = or a group has none that is met and one without a finding
method-or-one-open = or one has no finding
method-one-arguable = one is arguable, none unmet
method-or-group-arguable = or one group has none that is met and at least one that is arguable
method-all-met = all met
method-one-of-each = at least one of each is met
method-one-narrows = one that narrows is unmet or arguable
method-none-narrows = none that narrows takes the threat out
method-best = An instrument covers a threat as well as its best offence does.
method-reservations = Options and reservations
method-reservations-says = Many treaties let a State ask for more, leave cases out, or make a reservation. Such an option is an element of its own. If the threat would still be covered in a State that uses it, the finding is <em>met</em>; if not, coverage is conditional, because the answer depends on that State. Options that widen an offence, rules of evidence and aggravations do not change the coverage. Which States made which reservations is on the pages of the provisions and of the <a href="{ $states }">States</a>. Where a State uses an option in its own law without declaring it, that is not recorded here.
method-ruled-out = Ruled out
method-ruled-out-says = Every offence of an instrument is a candidate. One that plainly has nothing to do with the threat is ruled out, with a reason, so that nothing is left out in silence. There are { $count } such rulings.
method-gap = What a gap means
method-gap-says = A gap is a threat that was considered under every offence of an instrument and is covered by none, not even arguably. It does not mean that the conduct is lawful: another instrument, another offence of national law or the general part of a criminal code may reach it. Attempt, aiding and liability of legal persons are considered only where they are recorded as offences. Conduct of States that lies outside the reach of a crime treaty is marked as such.
method-unassessed-says = <strong>Not assessed</strong> means that nobody looked. It is never counted as a gap, nor as coverage.
method-presumed = Presumed coverage
method-presumed-says = A threat that nobody assessed shows the coverage of its broader threat as <em>presumed</em>. Where it has two broader threats there may be two values. Presumed values stand apart from assessed ones everywhere, and are in no count.
method-who = Who assessed, and how
method-who-says = The assessments were made by this project in two passes. How far the two agree is documented with the data, in the file <code>docs/assessment-agreement.md</code> of the project. Published opinions of others stand beside ours, with whether ours differs; they take no part in the computation.
method-verification = Verification
method-verification-says = Each provision, element, participation and reservation says how far it was checked: read in the official text, read in a secondary source, partly read, or unverified. No step of the program raises it. Paraphrases are in our own words; the official publication is the authority.
method-dates = Dates
method-dates-says = Pages say “in force” for { $day }, the day of the newest assessment, and not for the day on which you read them. What is known of a State may be older; its entry says when the source was read. A State that is missing from a list is one of which nothing is known here.
method-limits = Limits
method-limits-says = This is research and no legal advice. The threats are types, and a case is decided on its facts. Interpretation of treaties differs between courts, and an assessment is a reading that others may contest: please <a href="{ $about }">tell us where</a>.
method-on = Instruments, matrices and gaps

## About

about-title = About
about-description = What this graph is, how it is made, and what it does not claim
about-lead = Criminals use new technology before the law has words for it. This graph collects the words: threats in which a technology is the tool, the target or the pretext, what amplifies them, who sells them as a service, the incidents and figures offered as evidence, and the legal instruments that may reach them.
about-made = How it is made
about-made-sources = The graph is RDF, curated by hand in Turtle files and completed by rules. It started from a submission made in 2022 to the committee that drafted the United Nations Convention against Cybercrime; every concept, claim and source in that text has its entity here, with the place where it stands.
about-made-roles = Roles of technology are relations. A threat that <em>uses a technology as a tool</em> is a tool threat by inference, and one that <em>targets</em> it a target threat; one threat can be both. What is inferred carries its rule, and the premises can be followed down to a line in a file.
about-reading = How to read it
about-verification = <strong>Verification</strong> says how far a statement was checked: read in the official text or the source itself, read in a secondary source, partly read, or unverified. No step of the program raises it.
about-claims = <strong>Claims</strong> are what somebody said. No figure is repeated as fact: each has its origin, what was counted, who repeats it, and how it stands today.
about-causality = <strong>Causality</strong> is graded. What happened after something did not for that reason happen because of it.
about-absence = <strong>Absence</strong> means that nobody has looked or nothing was found. It never means that something is not so.
about-limits = What it does not claim
about-limits-advice = This is research material and no legal advice. Paraphrases of legal texts are in the project's own words; the official publication is the authority. The selection of threats and incidents is a reading of sources, not a census.
about-limits-how = Descriptions say what is done and who is harmed. They do not say how to do it.

## Figures

figure-incidents = Timeline of { $count } incidents by the year in which they began
figure-incidents-caption = { $label }. Each mark is an incident and a link; its shape tells how far it is confirmed.
figure-milestones = Timeline of { $count } milestones by year
figure-milestones-caption = { $label }. Each mark is a milestone and a link.
figure-mark = { $mark }: { $name }
figure-confirmed = confirmed
figure-vendor = reported by a vendor only
figure-disputed = disputed or unconfirmed
figure-demonstration = demonstration
figure-prevented = prevented
figure-services = Supply chains of { $services } criminal services: { $roles } roles on the left, { $threats } threats delivered on the right
figure-services-caption = { $label }. A line joins a service with each role it has and each threat it delivers.
figure-services-roles = Roles
figure-services-services = Services
figure-services-threats = Threats delivered
figure-amplifications = Matrix of { $threats } threats by { $amplifiers } amplifiers
figure-amplifications-caption = { $label }. In each cell, from left to right, a bar for { $dimensions }; three heights for low, medium and high, a hollow bar where no level is known.
figure-level = { $dimension } { $level }
figure-level-not-known = { $dimension } (no level known)
figure-claims = How { $count } claims stand today
figure-claims-caption = { $label }. Each square is a claim and a link.

## Cooperation

cooperation-title = What two States can do together
cooperation-description = Dual criminality, reservations and cooperation for two States, a threat and a day
cooperation-lead = Pick two States, a threat and a day, and read whether both are bound to punish it, under which instruments, which reservations stand in the way, and what powers and cooperation they then have.
cooperation-one = One State
cooperation-other = Another State
cooperation-threat = Threat
cooperation-day = Day
cooperation-state-hint = Name or code, such as { $code }
cooperation-show = Show
cooperation-no-script = The answer is put together in your browser, by a script, and scripts are off. Without one, read the pages of the two <a href="{ $states }">States</a>, or run <code>threatlex cooperate --states FRA,USA --threat ransomware</code>, which gives the same answer in a terminal.
cooperation-how = How it answers
cooperation-how-says = Nothing is sent anywhere. The page joins what named queries say of { $states } States, { $assessed } threats that somebody assessed, and { $instruments } instruments with { $participations } records of who takes part; <code>threatlex cooperate</code> makes the same join, and a test compares the two.
cooperation-in-force = <strong>In force.</strong> For each instrument the days on record say whether it was in force for each State on the day: <a href="{ $query }">participation on a day</a>. A signature alone binds nobody.
cooperation-coverage = <strong>Coverage.</strong> Each offence was held against the threat element by element: <a href="{ $query }">coverage with the options it turns on</a>.
cooperation-reservations = <strong>Reservations.</strong> One that excludes the offence, or takes up an option that the threat does not meet, takes the threat out. One that takes up a doubtful option, or narrows the offence in a way that nobody has assessed, leaves it arguable: <a href="{ $query }">reservations and declarations</a>. A statement counts from the day on which it was made until it is withdrawn.
cooperation-dual = <strong>Dual criminality.</strong> Yes, where an instrument in force obliges each State to punish the threat, not necessarily the same one; arguable, where the weaker of them is bound arguably or on a condition; not known, where what would decide it is not on record; no, where all of it is on record and nothing obliges one of them. Instruments that nobody held any threat against are left out, and the answer says so.
cooperation-provisions = <strong>Cooperation.</strong> Provisions that serve offences by means of ICT, or electronic evidence of any offence, can be used whatever the offence covers; those that serve the instrument's own offences only as far as the weaker State punishes them; those for serious crime if the penalty reaches the threshold: <a href="{ $query }">provisions for powers and cooperation</a>.
cooperation-limits = A missing record means <em>not known</em>, never <em>no</em>. Coverage is the project's own assessment of treaty texts; what a State punishes under its own law is not looked at, nor are bilateral treaties. This is research material and no legal advice.

## The answer on cooperation, put together in the browser

answer-heading = { $one } and { $other }: { $threat } on { $day }
answer-title = { $one } and { $other }: { $threat } · threatlex
answer-dual = Dual criminality by treaty: { $answer } { $says }.
answer-dual-yes = both are bound by a treaty in force to punish this
answer-dual-arguable = both are bound by a treaty in force that reaches this arguably or on a condition
answer-dual-not-known = what would decide it is not on record
answer-dual-no = no treaty on record obliges both to punish this
answer-usable-yes = yes
answer-usable-arguable = arguable
answer-usable-if-serious = if serious
answer-usable-not-known = not known
answer-usable-no = no
answer-bound = { $state } is bound to punish it: { $by }.
answer-bound-conditionally = { $state } is bound to punish it unless it uses an option that takes it out: { $by }.
answer-bound-arguably = { $state } is arguably bound to punish it: { $by }.
answer-bound-not-assessed = Nobody has assessed { $threat } under these instruments.
answer-bound-not = No instrument on record as in force for { $state } obliges it to punish this; its own law may.
answer-open = Whether these, which would reach the threat, are in force for it on that day is not on record: { $instruments }.
answer-unread = Nobody has held the threat against these, which are or may be in force for it: { $instruments }.
answer-left-out = Left out, because nobody held any threat against them: { $instruments }.
answer-in-force-both = In force for both
answer-in-force-none = No instrument is on record as in force for both.
answer-in-force-rest = In force for one or none, as far as is on record
answer-by-text = By its text: { $coverage }
answer-state = State
answer-status = On the day
answer-reach = Threat there
answer-offences = Offences that reach it, after reservations
answer-article = article { $number }
answer-offences-none = none that reaches it
answer-declared = declared
answer-but-declared = { $coverage } by its text, but { $declared }: { $text }
answer-state-declared = { $state } { $declared }: { $text }
answer-usable = Usable for this
answer-used-for = May be used for
answer-dual-criminality = Dual criminality
answer-offers = What it then offers
answer-scope-none = not on record
answer-rule-none = no rule on record
answer-provisions-none = It has no provisions on cooperation or powers on record.
answer-instrument = Instrument
answer-instrument-by-text = By its text
answer-limits = A missing record means not known, never no. This is no legal advice. The same answer on the command line: { $command }
answer-wrong-one = The first State is not known; write its name or code.
answer-wrong-other = The second State is not known; write its name or code.
answer-wrong-same = The two States are the same.
answer-wrong-threat = The threat is not known; write its code or name.
answer-wrong-day = The day is missing; write it as 2026-11-23.
answer-example = For example: { $example }.
answer-example-link = France, the United States and ransomware
answer-not-assessed = { $threat } (not assessed)
answer-verified = ({ $verification })
term-its-own-offences = its own offences
term-offences-by-means-of-ict = offences by means of ICT
term-electronic-evidence-of-any-offence = electronic evidence of any offence
term-serious-crime = serious crime
term-serious-crime-of-years = serious crime ({ $years } years or more)
term-required = required
term-its-absence-is-a-ground-to-refuse = its absence is a ground to refuse
term-not-required = not required
term-may-be-waived = may be waived
term-judged-by-conduct = judged by conduct

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
table-another = or also …
table-remove = Remove “{ $name }”
table-clear = Clear
table-shown = Shown: { $shown } of { $all }
table-none = Nothing is left. Loosen a filter.
table-sort = Sort by { $column }
table-csv = CSV
table-csv-says = Download the shown rows of “{ $name }” as CSV
table-view = View
list-filter = Text in the list
head-adopted = adopted
head-amplified = amplifies
head-began = began
head-broader = broader
head-challengedBy = challenged by
head-date = date
head-inForce = in force
head-instruments = instruments that bind it
head-parties = parties
head-threats = threats
head-type = type
head-year = year
