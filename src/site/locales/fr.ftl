# Messages of the site.

## Lists and statuses

list-comma = {", "}
list-semicolon = {" ; "}
list-and = {" et "}
quoted = « { $text } »
none = Néant.
from-until = du { $from } au { $until }
until = jusqu’au { $until }
status-in-force = en vigueur
status-not-yet-in-force = pas encore en vigueur
status-party-date-not-known = partie, date inconnue
status-bound-not-in-force = consentement à être lié exprimé, pas en vigueur
status-bound-day-not-known = consentement à être lié exprimé, jour inconnu
status-signed-only = signature seulement
status-no-longer-in-force = n’est plus en vigueur
status-not-known = inconnu
status-no-record = aucune donnée
bound-by-ratification = ratification
bound-by-acceptance = acceptation
bound-by-approval = approbation
bound-by-accession = adhésion
bound-by-succession = succession

## The law on a threat

law-heading = Au regard du droit
law-cooperation = Ce que deux États peuvent faire ensemble à ce sujet
law-lead = Dans quelle mesure les infractions de chaque instrument couvrent cette menace. Chaque élément constitutif d’une infraction fait l’objet d’une conclusion ; la couverture découle des conclusions : voir la <a href="{ $method }">méthode</a>. Évaluations au { $day } ; travaux de recherche, sans valeur de conseil juridique.
law-under = { $instrument } : { $coverage }
law-under-presumed = { $instrument } : couverture présumée { $coverage }
law-gap = Lacune : aucune des infractions de l’instrument « { $instrument } » ne couvre cette menace. <a href="{ $gaps }">Toutes les lacunes : { $instrument }</a>.
law-presumed = <strong>Présumé, non évalué.</strong> Nul n’a confronté cette menace elle-même aux infractions de l’instrument « { $instrument } ». Le résultat pour la menace plus générale { $threat } est « { $coverage } » ; le même résultat est présumé ici jusqu’à examen.
law-findings = Conclusions, { $provision }
law-element = Élément constitutif
law-finding = Conclusion
law-reason = Motif
law-decides = décisif
law-to-provision = La disposition
law-to-assessment = Cette évaluation, avec ses sources
law-ruled-out = { $count ->
    [one] { $count } infraction écartée
   *[other] { $count } infractions écartées
}
law-opinions = Avis publiés
law-opinions-elsewhere = Avis publiés sur d’autres instruments
law-opinion = { $opinion } conclut : { $holds }.
law-opinion-by = { $opinion } conclut : { $holds }, au titre de { $provisions }.
law-opinion-on = { $name }, au sujet de l’instrument « { $instrument } »
law-ours-none = Nous n’avons pas d’évaluation à lui comparer.
law-ours-same = Notre résultat est le même.
law-ours-differs = Notre résultat est différent : { $coverage }.
law-ours-other-scale = Cet avis n’emploie pas notre échelle. Notre résultat : { $coverage }.
law-unassessed = <strong>Non évaluée</strong> au titre des instruments suivants : { $instruments }. Nul n’a confronté cette menace, ni une menace plus générale, à leurs infractions. Cela ne dit rien de la question de savoir s’ils la couvrent.

## Provisions

provision-in = Dans { $instrument }.
provision-in-part = Dans { $instrument }, partie de { $whole }.
provision-paraphrase = Le texte ci-dessus est une paraphrase rédigée par nos soins ; seule la publication officielle fait foi.
provision-parts = { $count ->
    [one] { $count } paragraphe ou alinéa
   *[other] { $count } paragraphes et alinéas
}
provision-elements = Éléments constitutifs
provision-elements-lead = Ce qui doit être établi, et ce qu’un État peut ajouter ou omettre. Chaque évaluation formule une conclusion sur chacun d’eux.
provision-kind = Nature
provision-needed = Exigence
provision-verification = Vérification
provision-only-for = Uniquement pour : { $offences }.
provision-need-effect = { $need }. <span class="note">{ $effect }</span>
provision-role = { $kind }, { $need }
need-required = obligatoire
need-optional = facultatif
need-option = facultatif : { $option }
need-alternative = l’une des variantes
need-alternative-of = l’une des variantes du groupe « { $group } »
effect-mayRequire = Un État peut l’exiger en outre, ce qui restreint l’infraction.
effect-mayExclude = Un État peut exclure ces cas.
effect-mayReserve = Un État peut l’exclure par une réserve.
effect-mayExtend = Un État peut aussi l’inclure, ce qui élargit l’infraction ; la couverture n’en dépend pas.
effect-exclusion = L’instrument lui-même exclut ces cas.
effect-inclusion = Le texte précise que ces cas sont inclus.
effect-aggravation = Il aggrave la peine et ne modifie pas l’infraction.
effect-evidentiaryRule = Il indique comment un élément peut être établi.
effect-savingClause = Il laisse intactes les autres règles de droit.
effect-stateChoice = Le choix appartient à l’État ; l’infraction n’en devient par défaut ni plus large ni plus étroite.
provision-threats = Menaces confrontées à cette infraction
provision-threats-lead = La couverture découle des conclusions sur les éléments constitutifs : voir la <a href="{ $method }">méthode</a>.
provision-threats-none = Aucune menace n’a encore été confrontée à cette infraction. Cela ne dit rien des menaces qu’elle couvre.
provision-threat = Menace
provision-covered = Menaces qu’elle couvre
provision-coveredConditionally = Menaces qu’elle couvre sous condition
provision-arguable = Menaces dont la couverture est discutable
provision-notCovered = Menaces qu’elle ne couvre pas
provision-unassessed = Menaces dont l’évaluation est incomplète
provision-unless = Sauf si un État use de la faculté
provision-turns-on = Dépend de
provision-fails-on = Fait défaut
provision-ruled-out = Menaces pour lesquelles elle a été écartée
provision-opinions = Avis publiés qui la mentionnent

## Reservations

reservations = Réserves et déclarations
reservations-state = État
reservations-instrument = Instrument
reservations-kind = Nature et date
reservations-effect = Effet
reservations-text = En nos termes
reservations-verification = Vérification
reservation-narrows = restreint { $what }
reservation-excludes = exclut { $what }
reservation-takesUp = fait usage de la faculté { $what }
reservation-provision = porte sur { $what }

## Instruments and States

views-matrix = Matrice de couverture
views-gaps = Lacunes
views-compare = Comparer avec { $instruments }
instrument-offences = Infractions
instrument-offences-lead = Pour chaque infraction, combien de menaces elle couvre, et comment. Évaluations au { $day } : voir la <a href="{ $method }">méthode</a>.
instrument-offence = Infraction
instrument-offences-none = Aucune menace n’a encore été confrontée à ces infractions. Cela ne dit rien de ce qu’elles couvrent.
column-covered = couvertes
column-conditionally = sous condition
column-arguable = discutables
column-not-covered = non couvertes
column-ruled-out = écartées
column-gaps = lacunes
column-not-assessed = non évaluées
instrument-parties = Parties
instrument-parties-lead = Ce que l’on sait de { $states } États et autres participants au { $day }. De ceux qui ne figurent pas ici, rien n’est connu ici.
instrument-structure = Structure
instrument-chapter = Chapitre { $chapter }
instrument-chapter-unknown = Chapitre non recensé
instrument-provisions = { $count ->
    [one] { $count } disposition enregistrée.
   *[other] { $count } dispositions enregistrées.
} Tous les instruments ne sont pas enregistrés intégralement.
instrument-provisions-top = { $count ->
    [one] { $count } disposition enregistrée, dont { $top } au premier niveau.
   *[other] { $count } dispositions enregistrées, dont { $top } au premier niveau.
} Tous les instruments ne sont pas enregistrés intégralement.
article-parts = { $count ->
    [one] { $count } partie
   *[other] { $count } parties
}
state-instruments = Instruments
state-cooperation = Ce que cet État peut faire avec un autre
state-lead = Au { $day }. Une ligne absente signifie « inconnu » : on ne peut rien en déduire quant à la participation de cet État. Lorsque la date d’entrée en vigueur a été calculée, l’observation le précise.
state-participation = Participation aux instruments
state-instrument = Instrument
state-signed = Signature
state-bound = Consentement à être lié
state-from = En vigueur depuis
state-on = Au { $day }
state-verification = Vérification
state-note = Observation
state-no-record = aucune donnée
state-none = Rien n’est connu ici de sa participation à un instrument.

## Gaps

gaps-title = Lacunes : { $instrument }
gaps-description = Sur { $held } menaces confrontées aux infractions de l’instrument « { $instrument } », menaces qu’aucune ne couvre : { $gaps }
gaps-lead = { $gaps ->
    [one] Sur { $held } menaces confrontées aux { $offences } infractions de l’instrument « { $instrument } », { $gaps } n’est couverte par aucune d’elles.
   *[other] Sur { $held } menaces confrontées aux { $offences } infractions de l’instrument « { $instrument } », { $gaps } ne sont couvertes par aucune d’elles.
}
gaps-count-gaps = { $count ->
    [one] <span class="n">{ $count }</span> lacune
   *[other] <span class="n">{ $count }</span> lacunes
}
gaps-count-arguable = { $count ->
    [one] <span class="n">{ $count }</span> discutable
   *[other] <span class="n">{ $count }</span> discutables
}
gaps-count-conditional = { $count ->
    [one] <span class="n">{ $count }</span> couverte sous condition
   *[other] <span class="n">{ $count }</span> couvertes sous condition
}
gaps-count-covered = { $count ->
    [one] <span class="n">{ $count }</span> couverte
   *[other] <span class="n">{ $count }</span> couvertes
}
gaps-count-unassessed = { $count ->
    [one] <span class="n">{ $count }</span> non évaluée
   *[other] <span class="n">{ $count }</span> non évaluées
}
gaps-meaning = Évaluations au { $day }, établies par le présent projet et non par une juridiction ou un organe conventionnel. Il y a lacune lorsqu’il a été conclu qu’aucune infraction de l’instrument ne couvre la menace telle que le graphe la définit ; un autre instrument ou le droit interne peut la couvrir. Voir la <a href="{ $method }">méthode et ses limites</a>.
gaps-heading = Lacunes
gaps-no-gap = Il n’y a, parmi les menaces évaluées, aucune menace qu’aucune infraction ne couvrirait. Cela ne signifie pas que toutes sont couvertes : voir ci-dessous celles dont la couverture est discutable.
gaps-gap = Aucune infraction de l’instrument « { $instrument } » ne couvre <strong>{ $threat }</strong>.
gaps-nearest = { $count ->
    [one] La plus proche est { $offences }.
   *[other] Les plus proches sont { $offences }.
}
gaps-fails-on = { $provision }, où fait défaut { $elements }
gaps-fails-on-all = { $provision }, où fait défaut chacune de ces variantes : { $elements }
gaps-next-offence = {" ; et "}
gaps-all-ruled-out = Chacune de ses infractions a été écartée d’emblée.
gaps-reason-of = { $provision }, { $element } :
gaps-close = { $count ->
    [one] <strong>Ce qui comblerait la lacune :</strong> une infraction, ou une interprétation de celle-ci, sans { $elements }.
   *[other] <strong>Ce qui comblerait la lacune :</strong> une infraction, ou une interprétation de l’une de celles-ci, sans { $elements }.
}
gaps-next-without = {" ; ou sans "}
gaps-close-anew = <strong>Ce qui comblerait la lacune :</strong> une infraction visant ce comportement ; aucune infraction actuelle n’en est assez proche pour être interprétée ainsi.
gaps-others = { $count ->
    [one] Pour { $count } autre infraction, davantage d’éléments font défaut.
   *[other] Pour { $count } autres infractions, davantage d’éléments font défaut.
}
gaps-ruled-out = { $count ->
    [one] { $count } a été écartée.
   *[other] { $count } ont été écartées.
}
gaps-scope = <strong>Champ d’application :</strong> { $note }
gaps-arguable = Discutables
gaps-arguable-lead = Aucune infraction ne couvre clairement ces menaces, mais aucune de celles qui sont citées n’échoue clairement. Tout dépend des faits ou des interprétations ci-dessous.
gaps-turns-on = { $provision } dépend de { $elements }
gaps-element-reason = « { $element } » : { $reason }
gaps-findings = Toutes les conclusions sur { $threat }
gaps-conditional = Couvertes sous condition
gaps-conditional-lead = Couvertes, sauf si un État use d’une faculté que l’instrument lui donne et qui exclut la menace.
gaps-unless = { $provision }, sauf si un État fait usage de { $elements }
gaps-unassessed = Non évaluées
gaps-unassessed-lead = { $count ->
    [one] Nul n’a confronté cette menace ({ $count }) à toutes les infractions de l’instrument « { $instrument } ». Elle ne constitue pas une lacune et n’est pas couverte non plus : on n’en sait rien.
   *[other] Nul n’a confronté ces { $count } menaces à toutes les infractions de l’instrument « { $instrument } ». Elles ne constituent pas des lacunes et ne sont pas couvertes non plus : on n’en sait rien.
}
gaps-unassessed-presumed = Pour { $count } d’entre elles, la valeur d’une menace plus générale est présumée.
gaps-presumed = présumé : { $coverages }
gaps-presumed-from = { $coverage } (d’après { $threat })

## Coverage in figures

coverage-title = Droit : jusqu’où vont les instruments
coverage-description = Quelles menaces les infractions de chaque instrument couvrent, couvrent sous condition, de façon discutable ou pas du tout
coverage-heading = Jusqu’où va le droit
coverage-lead = Menaces confrontées aux infractions de { $instruments } instruments, élément par élément. Une lacune est une menace qui a été confrontée à toutes les infractions d’un instrument et qu’aucune ne couvre.
coverage-read = Évaluations au { $day }. Lire la <a href="{ $method }">méthode</a> avant de citer un chiffre. Ce que deux États peuvent faire ensemble : <a href="{ $cooperation }">coopération</a>.
coverage-figures = Les instruments en chiffres
coverage-caption = Menaces selon leur couverture. Une menace que nul n’a confrontée à un instrument n’est ni couverte ni une lacune.
coverage-instrument = Instrument
coverage-offences = Infractions
coverage-held = Menaces évaluées
coverage-pages = Pages
coverage-matrix = matrice
coverage-gaps = lacunes
coverage-compare = Deux instruments côte à côte
coverage-pair = { $one } – { $other }
coverage-without = Sont également enregistrés avec leurs infractions, mais sans qu’aucune menace leur ait été confrontée : { $instruments }. Tous les <a href="{ $all }">instruments</a>.

## Two instruments compared

compare-title = Comparaison : { $one } et { $other }
compare-description = Menaces couvertes par deux instruments : différemment, { $differ } ; de la même manière, { $alike }
compare-heading = { $one } et { $other }
compare-lead = Menaces confrontées aux infractions des deux instruments : { $held }, dont { $differ } couvertes différemment et { $alike } de la même manière.
compare-figures = Nombre de menaces pour lesquelles un instrument va plus loin que l’autre : { $one }, { $further-one } ; { $other }, { $further-other }. Non comparées : { $only-one } confrontées au premier seulement, et { $only-other } au second seulement. Chaque valeur renvoie à ses motifs. Évaluations au { $day } : voir la <a href="{ $method }">méthode</a>.
compare-differ = Couvertes différemment
compare-alike = Couvertes de la même manière

## Method

method-title = Méthode des évaluations juridiques
method-description = Comment les conclusions sur les éléments constitutifs d’une infraction déterminent la couverture, et ce que signifie ici une lacune
method-lead = Affirmer simplement qu’un article couvre une menace, c’est donner un avis sans ses motifs. Ici, les motifs sont les données, et la couverture en est calculée.
method-findings = Des conclusions à la couverture
method-findings-says = Une infraction est décomposée en ses éléments constitutifs : comportement, objet, moyens, résultat, circonstances, élément moral. Un élément est obligatoire, appartient à un groupe de variantes ou est facultatif. Une évaluation confronte une menace à une infraction et formule une conclusion sur chaque élément : <em>réuni</em>, <em>discutable</em> ou <em>non réuni</em>, chacune avec son motif. Le reste découle de règles que l’on <a href="{ $rules }">peut lire</a> ; personne n’inscrit une couverture à la main. Il y a { $assessments } évaluations comportant { $findings } conclusions.
method-table = Table de vérité
method-table-caption = Couverture d’une menace par une infraction. La première ligne applicable l’emporte.
method-required = Éléments obligatoires
method-alternatives = Chaque groupe de variantes
method-options = Facultés d’un État
method-coverage = Couverture
method-any = indifférent
method-one-unmet = l’un n’est pas réuni
method-group-unmet = aucune variante d’un groupe n’est réunie
method-one-open = l’un est sans conclusion
method-or-group-open = ou un groupe n’a aucune variante réunie et en a une sans conclusion
method-or-one-open = ou l’une est sans conclusion
method-one-arguable = l’un est discutable, tous les autres sont réunis ou discutables
method-or-group-arguable = ou un groupe n’a aucune variante réunie et en a au moins une discutable
method-all-met = tous réunis
method-one-of-each = dans chacun, au moins une variante est réunie
method-one-narrows = l’une de celles qui restreignent n’est pas réunie ou est discutable
method-none-narrows = aucune de celles qui restreignent n’exclut la menace
method-best = Un instrument couvre une menace aussi bien que la meilleure de ses infractions.
method-reservations = Facultés et réserves
method-reservations-says = De nombreux traités permettent à un État d’exiger davantage, d’exclure des cas ou de formuler une réserve. Une telle faculté est un élément à part entière. Si la menace reste couverte dans un État qui en use, la conclusion est <em>réuni</em> ; sinon, la couverture est conditionnelle, car la réponse dépend de cet État. Les facultés qui élargissent une infraction, les règles de preuve et les circonstances aggravantes ne modifient pas la couverture. Les réserves formulées par chaque État figurent sur les pages des dispositions et des <a href="{ $states }">États</a>. Lorsqu’un État use d’une faculté dans son droit interne sans le déclarer, cela n’est pas consigné ici.
method-ruled-out = Infractions écartées
method-ruled-out-says = Chaque infraction d’un instrument est examinée. Celle qui, manifestement, n’a rien à voir avec la menace est écartée, avec un motif, de sorte que rien ne soit passé sous silence. Nombre de décisions de ce type : { $count }.
method-gap = Ce que signifie une lacune
method-gap-says = Une lacune est une menace qui a été examinée au regard de toutes les infractions d’un instrument et qu’aucune ne couvre, pas même de façon discutable. Cela ne signifie pas que le comportement est licite : un autre instrument, une autre infraction du droit interne ou la partie générale d’un code pénal peut s’y appliquer. La tentative, la complicité et la responsabilité des personnes morales ne sont prises en compte que lorsqu’elles sont enregistrées comme infractions. Les comportements d’États qui échappent à un traité pénal sont signalés comme tels.
method-unassessed-says = <strong>Non évaluée</strong> signifie que personne n’a examiné la question. Ce n’est jamais compté comme une lacune, ni comme une couverture.
method-presumed = Couverture présumée
method-presumed-says = Une menace que personne n’a évaluée affiche la couverture de sa menace plus générale comme <em>présumée</em>. Si elle relève de deux menaces plus générales, il peut y avoir deux valeurs. Les valeurs présumées sont partout séparées des valeurs évaluées et n’entrent dans aucun décompte.
method-who = Qui a évalué, et comment
method-who-says = Les évaluations ont été établies par le présent projet en deux passages. Le degré de concordance des deux est documenté avec les données, dans le fichier <code>docs/assessment-agreement.md</code> du projet. Les avis publiés par d’autres figurent à côté des nôtres, avec l’indication d’une éventuelle divergence ; ils n’entrent pas dans le calcul.
method-verification = Vérification
method-verification-says = Chaque disposition, élément, participation et réserve indique jusqu’où il a été vérifié : lu dans le texte officiel, lu dans une source secondaire, lu en partie, ou non vérifié. Aucune étape du programme ne relève ce degré. Les paraphrases sont rédigées par nos soins ; seule la publication officielle fait foi.
method-dates = Dates
method-dates-says = Les pages disent « en vigueur » au { $day }, date de l’évaluation la plus récente, et non à la date de votre lecture. Ce que l’on sait d’un État peut être plus ancien ; sa fiche indique quand la source a été lue. Un État absent d’une liste est un État dont rien n’est connu ici.
method-limits = Limites
method-limits-says = Il s’agit de travaux de recherche, sans valeur de conseil juridique. Les menaces sont des types, et une affaire se juge sur ses faits. L’interprétation des traités varie d’une juridiction à l’autre, et une évaluation est une lecture que d’autres peuvent contester : merci de <a href="{ $about }">nous dire où</a>.
method-on = Instruments, matrices et lacunes

## About

about-title = À propos
about-description = Ce qu’est ce graphe, comment il est établi et ce qu’il ne prétend pas
about-lead = Les criminels emploient les technologies nouvelles avant que le droit n’ait de mots pour elles. Ce graphe rassemble ces mots : les menaces dont une technologie est l’outil, la cible ou le prétexte, ce qui les amplifie, qui les vend comme service, les incidents et les chiffres présentés comme preuves, et les instruments juridiques susceptibles de s’y appliquer.
about-made = Comment il est établi
about-made-sources = Le graphe est en RDF, tenu à la main dans des fichiers Turtle et complété par des règles. Il est issu d’une contribution présentée en 2022 au comité chargé d’élaborer la Convention des Nations Unies contre la cybercriminalité ; chaque notion, affirmation et source de ce texte y a son entité, avec l’endroit où elle figure.
about-made-roles = Les rôles de la technologie sont des relations. Une menace qui <em>utilise une technologie comme outil</em> est, par inférence, une menace-outil, et celle qui la <em>prend pour cible</em> une menace-cible ; une même menace peut être les deux. Ce qui est inféré porte sa règle, et l’on peut suivre les prémisses jusqu’à une ligne d’un fichier.
about-reading = Comment le lire
about-verification = La <strong>vérification</strong> indique jusqu’où un énoncé a été contrôlé : lu dans le texte officiel ou la source elle-même, lu dans une source secondaire, lu en partie, ou non vérifié. Aucune étape du programme ne relève ce degré.
about-claims = Les <strong>affirmations</strong> sont ce que quelqu’un a dit. Aucun chiffre n’est répété comme un fait : chacun est accompagné de son origine, de ce qui a été compté, de qui le répète et de ce qu’il en est aujourd’hui.
about-causality = La <strong>causalité</strong> est graduée. Ce qui s’est produit après un événement ne s’est pas produit pour autant à cause de lui.
about-absence = L’<strong>absence</strong> signifie que personne n’a cherché ou que rien n’a été trouvé. Elle ne signifie jamais que quelque chose n’est pas.
about-limits = Ce qu’il ne prétend pas
about-limits-advice = Il s’agit de documents de recherche, sans valeur de conseil juridique. Les paraphrases de textes juridiques sont rédigées par le projet ; seule la publication officielle fait foi. Le choix des menaces et des incidents est une lecture de sources et non un recensement.
about-limits-how = Les descriptions disent ce qui est fait et qui en subit le préjudice. Elles ne disent pas comment le faire.

## Figures

figure-incidents = Chronologie de { $count } incidents selon l’année où ils ont commencé
figure-incidents-caption = { $label }. Chaque marque est un incident et un lien ; sa forme indique dans quelle mesure il est confirmé.
figure-milestones = Chronologie de { $count } jalons par année
figure-milestones-caption = { $label }. Chaque marque est un jalon et un lien.
figure-mark = { $mark } : { $name }
figure-confirmed = confirmé
figure-vendor = signalé par un fournisseur seulement
figure-disputed = contesté ou non confirmé
figure-demonstration = démonstration
figure-prevented = empêché
figure-services = Chaînes d’approvisionnement de { $services } services criminels : { $roles } rôles à gauche, { $threats } menaces fournies à droite
figure-services-caption = { $label }. Une ligne relie un service à chacun de ses rôles et à chaque menace qu’il fournit.
figure-services-roles = Rôles
figure-services-services = Services
figure-services-threats = Menaces fournies
figure-amplifications = Matrice de { $threats } menaces et { $amplifiers } amplificateurs
figure-amplifications-caption = { $label }. Dans chaque case, de gauche à droite, une barre pour : { $dimensions } ; trois hauteurs pour faible, moyen et élevé, une barre creuse lorsque aucun niveau n’est connu.
figure-level = { $dimension } : { $level }
figure-level-not-known = { $dimension } (aucun niveau connu)
figure-claims = Ce qu’il en est aujourd’hui de { $count } affirmations
figure-claims-caption = { $label }. Chaque carré est une affirmation et un lien.

## Cooperation

cooperation-title = Ce que deux États peuvent faire ensemble
cooperation-description = Double incrimination, réserves et coopération pour deux États, une menace et une date
cooperation-lead = Choisissez deux États, une menace et une date, et lisez si tous deux sont tenus de la réprimer, en vertu de quels instruments, quelles réserves y font obstacle, et de quels pouvoirs et moyens de coopération ils disposent alors.
cooperation-one = Un État
cooperation-other = Un autre État
cooperation-threat = Menace
cooperation-day = Date
cooperation-state-hint = Nom ou code, par exemple { $code }
cooperation-show = Afficher
cooperation-no-script = La réponse est composée dans votre navigateur par un script, et les scripts sont désactivés. Sans script, lisez les pages des deux <a href="{ $states }">États</a>, ou exécutez <code>threatlex cooperate --states FRA,USA --threat ransomware</code>, qui donne la même réponse dans un terminal.
cooperation-how = Comment la réponse est établie
cooperation-how-says = Rien n’est transmis. La page réunit ce que des requêtes nommées disent de { $states } États, de { $assessed } menaces que quelqu’un a évaluées et de { $instruments } instruments avec { $participations } données de participation ; <code>threatlex cooperate</code> effectue la même jointure, et un test compare les deux.
cooperation-in-force = <strong>En vigueur.</strong> Pour chaque instrument, les dates enregistrées indiquent s’il était en vigueur pour chaque État à la date choisie : <a href="{ $query }">participation à une date</a>. La signature seule ne lie personne.
cooperation-coverage = <strong>Couverture.</strong> Chaque infraction a été confrontée à la menace élément par élément : <a href="{ $query }">couverture et facultés dont elle dépend</a>.
cooperation-reservations = <strong>Réserves.</strong> Celle qui exclut l’infraction, ou fait usage d’une faculté dont la menace ne remplit pas la condition, exclut la menace. Celle qui fait usage d’une faculté douteuse, ou restreint l’infraction d’une manière que personne n’a évaluée, la laisse discutable : <a href="{ $query }">réserves et déclarations</a>. Une déclaration compte de la date à laquelle elle a été faite jusqu’à son retrait.
cooperation-dual = <strong>Double incrimination.</strong> Oui, lorsqu’un instrument en vigueur oblige chaque État à réprimer la menace, pas nécessairement le même ; discutable, lorsque le moins lié des deux l’est de façon discutable ou sous condition ; inconnu, lorsque ce qui serait décisif n’est pas enregistré ; non, lorsque tout est enregistré et que rien n’oblige l’un d’eux. Les instruments auxquels nul n’a confronté de menace sont laissés de côté, et la réponse le dit.
cooperation-provisions = <strong>Coopération.</strong> Les dispositions qui servent pour les infractions commises au moyen des TIC, ou pour les preuves électroniques de toute infraction, peuvent être utilisées quoi que l’infraction couvre ; celles qui servent pour les infractions propres à l’instrument, seulement dans la mesure où l’État le moins lié les réprime ; celles qui visent les infractions graves, si la peine atteint le seuil : <a href="{ $query }">dispositions relatives aux pouvoirs et à la coopération</a>.
cooperation-limits = Une donnée absente signifie <em>inconnu</em>, jamais <em>non</em>. La couverture est l’évaluation des textes des traités par le projet lui-même ; ce qu’un État réprime dans son droit interne n’est pas examiné, pas plus que les traités bilatéraux. Il s’agit de documents de recherche, sans valeur de conseil juridique.

## The answer on cooperation, put together in the browser

answer-heading = { $one } et { $other } : { $threat }, { $day }
answer-title = { $one } et { $other } : { $threat } · threatlex
answer-dual = Double incrimination conventionnelle : { $answer } { $says }.
answer-dual-yes = les deux sont tenus par un traité en vigueur de réprimer ce comportement
answer-dual-arguable = les deux sont liés par un traité en vigueur qui couvre ce comportement de façon discutable ou sous condition
answer-dual-not-known = ce qui serait décisif n’est pas enregistré
answer-dual-no = aucun traité enregistré n’oblige les deux à réprimer ce comportement
answer-usable-yes = oui
answer-usable-arguable = discutable
answer-usable-if-serious = si l’infraction est grave
answer-usable-not-known = inconnu
answer-usable-no = non
answer-bound = { $state } : tenu de la réprimer : { $by }.
answer-bound-conditionally = { $state } : tenu de la réprimer, sauf s’il use d’une faculté qui l’exclut : { $by }.
answer-bound-arguably = { $state } : tenu de la réprimer, de façon discutable : { $by }.
answer-bound-not-assessed = Personne n’a évalué la menace « { $threat } » au titre de ces instruments.
answer-bound-not = { $state } : aucun instrument enregistré comme en vigueur pour lui ne l’oblige à la réprimer ; son droit interne peut le faire.
answer-open = Il n’est pas enregistré si les instruments suivants, qui couvriraient la menace, sont en vigueur pour lui à cette date : { $instruments }.
answer-unread = Nul n’a confronté la menace aux instruments suivants, qui sont ou peuvent être en vigueur pour lui : { $instruments }.
answer-left-out = Laissés de côté, parce que nul ne leur a confronté de menace : { $instruments }.
answer-in-force-both = En vigueur pour les deux
answer-in-force-none = Aucun instrument n’est enregistré comme en vigueur pour les deux.
answer-in-force-rest = En vigueur pour l’un ou pour aucun, d’après les données enregistrées
answer-by-text = D’après son texte : { $coverage }
answer-state = État
answer-status = À la date choisie
answer-reach = Menace dans cet État
answer-offences = Infractions qui la couvrent, compte tenu des réserves
answer-article = article { $number }
answer-offences-none = aucune ne la couvre
answer-declared = déclaration
answer-but-declared = D’après le texte : { $coverage }, mais { $declared } : { $text }
answer-state-declared = { $state }, { $declared } : { $text }
answer-usable = Utilisable dans ce cas
answer-used-for = Peut servir pour
answer-dual-criminality = Double incrimination
answer-offers = Ce qu’il offre alors
answer-scope-none = non enregistré
answer-rule-none = aucune règle enregistrée
answer-provisions-none = Il n’a pas de disposition enregistrée sur la coopération ou les pouvoirs.
answer-instrument = Instrument
answer-instrument-by-text = D’après son texte
answer-limits = Une donnée absente signifie inconnu, jamais non. Ceci n’est pas un conseil juridique. La même réponse en ligne de commande : { $command }
answer-wrong-one = Le premier État est inconnu ; écrivez son nom ou son code.
answer-wrong-other = Le second État est inconnu ; écrivez son nom ou son code.
answer-wrong-same = Les deux États sont le même.
answer-wrong-threat = La menace est inconnue ; écrivez son code ou son nom.
answer-wrong-day = La date manque ; écrivez-la sous la forme 2026-11-23.
answer-example = Par exemple : { $example }.
answer-example-link = la France, les États-Unis et le rançongiciel
answer-not-assessed = { $threat } (non évaluée)
answer-verified = ({ $verification })
term-its-own-offences = ses propres infractions
term-offences-by-means-of-ict = infractions commises au moyen des TIC
term-electronic-evidence-of-any-offence = preuves électroniques de toute infraction
term-serious-crime = infractions graves
term-serious-crime-of-years = infractions graves ({ $years } ans ou plus)
term-required = exigée
term-its-absence-is-a-ground-to-refuse = son absence est un motif de refus
term-not-required = non exigée
term-may-be-waived = peut être levée
term-judged-by-conduct = appréciée d’après le comportement


## Every page

skip = Aller au contenu
home = Accueil
search-label = Recherche
search-placeholder = Menace, article, État, code…
language = Langue
nav-main = Navigation principale
nav-trail = Fil d’Ariane
nav-threats = Menaces
nav-law = Droit
nav-cooperation = Coopération
nav-incidents = Incidents
nav-claims = Affirmations
nav-queries = Interroger
nav-data = Données
nav-about = À propos
nav-ontology = Ontologie
nav-graphs = Graphes nommés
nav-changes = Modifications
footer-licence = Données sous licence <a href="https://creativecommons.org/licenses/by/4.0/" rel="external noopener license">CC BY 4.0</a>.
footer-advice = Documents de recherche, sans valeur de conseil juridique : voir <a href="{ $about }">ce que le graphe ne prétend pas</a> et la <a href="{ $method }">méthode des évaluations juridiques</a>.
footer-translation = Les traductions sont établies par le projet et ne sont pas officielles. Ce qui n’est pas encore traduit est affiché en anglais.
link-to = Lien vers { $title }
figure = Figure
on-this-page = Sur cette page

## Entities

section-description = Description
section-evidence = Preuves
section-law = Droit
section-relations = Relations
section-provenance = Provenance
section-records = Données enregistrées
section-languages = Dans d’autres langues
section-data = Données, citation, sources de chaque énoncé
neighbourhood = Ce qui s’y rattache
neighbourhood-caption = { $name }, avec à gauche ce qui y mène et à droite ce vers quoi mènent ses liens. Les listes de cette page comportent les mêmes liens.
neighbourhood-more = { $count } de plus
unofficial = non officiel
unofficial-translation = Traduction non officielle
no-translation = pas encore de traduction : anglais
identifier = Identifiant
cite = Comment citer
edit = Modifier cette page
report = Signaler une erreur
traced = { $count ->
    [one] D’où vient son énoncé
   *[other] D’où vient chacun de ses { $count } énoncés
}
traced-in-english = D’où vient chaque énoncé (en anglais)

## Indexes

entries = { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
}
table-below = Le <a href="#table">tableau</a> contient les mêmes données.
about-it = À propos : { $name }
none-yet = Le graphe n’en contient pas encore.
change-and-run = Modifier et exécuter cette requête
view-tree = Arborescence
view-table = Tableau avec filtres
views-label = Vues
tree-narrower = plus spécifiques : { $count }
tree-incidents = { $count ->
    [one] { $count } incident
   *[other] { $count } incidents
}

## Home

home-title = threatlex : la criminalité facilitée par les technologies et le droit qui s’y applique, sous forme de graphe de connaissances
home-description = Un graphe de connaissances sur la criminalité facilitée par les technologies et sur les dispositions conventionnelles qui s’y appliquent ou non
home-heading = Ce que les nouvelles technologies permettent aux criminels, sur la foi de quelles preuves, et quel droit s’y applique
home-lead = Un graphe de connaissances sur les menaces dont l’intelligence artificielle est l’outil ou la cible, sur l’informatique quantique et la chaîne de blocs comme amplificateurs, sur la criminalité en tant que service, sur les incidents et les chiffres présentés comme preuves, et sur les dispositions conventionnelles qui s’y appliquent ou non. Chaque énoncé indique sa source et jusqu’où il a été vérifié.
home-start = Par où commencer
home-delegate = Pour les délégués
home-delegate-says = Quelles menaces un traité couvre-t-il, quel élément constitutif fait défaut, et qu’est-ce qui comblerait la lacune ?
home-prosecutor = Pour les procureurs
home-prosecutor-says = Deux États, une menace et une date : qui est tenu de la réprimer, et que peuvent-ils faire ensemble ?
home-researcher = Pour les chercheurs
home-researcher-says = { $count } questions avec leur requête SPARQL, à modifier et à exécuter sur la page, et toutes les données à télécharger.
home-gaps = Lacunes du droit
home-gaps-says = Menaces confrontées à toutes les infractions d’un instrument, et nombre de celles qu’aucune infraction ne couvre. <a href="{ $coverage }">Tous les chiffres</a>, et <a href="{ $method }">comment ils sont établis</a>.
home-gaps-of = { $gaps } sur { $held }
home-gaps-label = Menaces qu’aucune de ses infractions ne couvre : { $gaps } sur { $held }
home-contents = Contenu
home-size = { $statements } énoncés, dont { $derived } dérivés par des règles. <a href="{ $data }">Tout télécharger</a>.
home-more = Comprendre une menace
home-more-says = Ce qu’elle est, le rôle qu’y joue la technologie, incidents, chiffres, sources
home-claims = Vérifier un chiffre
home-claims-says = Qui l’a avancé, ce qui a été compté, et ce qu’il en est aujourd’hui
home-matrix-says = Toutes les menaces côte à côte, selon l’acte commis, avec leur maturité et les lacunes du droit

## Matrices

matrix-title = Matrice de couverture : { $instrument }
matrix-heading = Matrice de couverture : <a href="{ $href }">{ $instrument }</a>
matrix-description = { $threats } menaces confrontées aux { $offences } infractions de l’instrument « { $instrument } »
matrix-lead = { $threats } menaces confrontées aux { $offences } infractions de l’instrument « { $instrument } ». Chaque case renvoie aux motifs.
matrix-about = Évaluations au { $day }. Les menaces que nul n’a évaluées ne figurent pas dans le tableau : la <a href="{ $gaps }">page sur les lacunes</a> les énumère. Comment une valeur est obtenue : <a href="{ $method }">méthode</a>.
matrix-caption = Menaces et infractions de l’instrument « { $instrument } ». La deuxième colonne indique dans quelle mesure l’instrument dans son ensemble couvre la menace.
matrix-csv = Télécharger au format CSV
matrix-threat = Menace
matrix-all-offences = Toutes les infractions
matrix-branch = { $threats ->
    [one] { $threats } menace, non couvertes : { $gaps }
   *[other] { $threats } menaces, non couvertes : { $gaps }
}
matrix-zoom = Afficher une branche
matrix-all = Toutes
matrix-show = Afficher
matrix-order = Ordre
matrix-by-code = Par code
matrix-by-coverage = Les moins couvertes d’abord
matrix-details = Détails de la case
matrix-close = Fermer
matrix-reasons = Tous les motifs
sign-yes = oui
sign-yes-says = couverte : chaque élément est réuni
sign-if = si
sign-if-says = couverte, sauf si un État use d’une faculté qui exclut la menace
sign-maybe = ?
sign-maybe-says = discutable : aucun élément obligatoire ne fait défaut, un au moins peut être apprécié dans les deux sens
sign-no = non
sign-no-says = non couverte : un élément obligatoire n’est pas réuni
sign-out = –
sign-out-says = infraction écartée d’emblée, avec un motif
sign-part = …
sign-part-says = évaluée en partie seulement : pas de résultat
sign-none = non confrontée
sign-none-says = nul n’a confronté cette menace à cette infraction
threat-matrix-title = Matrice des menaces
threat-matrix-description = { $threats } menaces selon ce qui est fait, avec leur maturité et les lacunes du droit
threat-matrix-lead = { $threats } menaces en { $columns } colonnes, selon ce qui est fait. Les menaces plus spécifiques sont repliées sous la menace plus générale ; une menace qui en a deux figure sous l’une et l’autre.
threat-matrix-about = La première marque d’une fiche indique le degré de maturité de la menace, la seconde dans quelle mesure les infractions de l’instrument « <a href="{ $href }">{ $instrument }</a> » la couvrent.
threat-matrix-unassessed = nul n’a évalué cette menace
threat-matrix-maturity = Maturité
threat-matrix-technology = Technologie
threat-matrix-shown = Menaces affichées
technology-matrix-title = Technologies et menaces
technology-matrix-description = Le rôle que joue chacune des { $technologies } technologies dans { $threats } menaces
technology-matrix-lead = { $threats } menaces et { $technologies } technologies. Une marque indique le rôle que joue la technologie et renvoie à la menace ; celle d’un amplificateur renvoie à l’amplification.
technology-matrix-caption = Menaces par technologie, les technologies qui comptent le plus de menaces en premier.
technology-matrix-amplifier = amplificateur
technology-matrix-amplifies = amplifie : { $dimensions }
technology-matrix-bars = À côté d’un amplificateur, une barre par dimension, creuse lorsque aucun niveau n’est connu :
technology-matrix-branch = { $threats ->
    [one] { $threats } menace
   *[other] { $threats } menaces
}
navigator-title = Couches pour l’ATT&amp;CK Navigator
navigator-about = Les menaces rapportées aux techniques de MITRE ATT&amp;CK et d’ATLAS, sous forme de fichiers que le Navigator de chacun ouvre. Une correspondance met une menace en relation avec une technique sans les assimiler ; lorsque plusieurs menaces correspondent à une technique, la couleur est celle de la menace que l’instrument couvre le moins bien.
navigator-all = { $techniques ->
    [one] { $techniques } technique, selon le nombre de menaces
   *[other] { $techniques } techniques, selon le nombre de menaces
}
navigator-under = Couleur selon la couverture au titre de :
navigator-left-out = { $threats ->
    [one] Laissée de côté : { $threats } menace sans correspondance avec une technique.
   *[other] Laissées de côté : { $threats } menaces sans correspondance avec une technique.
}

## Search

search-title = Recherche
search-description = Trouver des menaces, des technologies, des incidents, des affirmations, des dispositions, des États et des sources par leur nom dans l’une des six langues, par leur code ou par les mots de ce qui en est dit. Les fautes de frappe sont tolérées.
search-words = Mots
search-facet-kind = Nature
search-facet-technology = Technologie
search-facet-role = Rôle de la technologie
search-facet-instrument = Instrument
search-facet-maturity = Maturité
search-any = indifférent
search-indexes = Tous les index
search-hits = Résultats de la recherche
search-found = Résultats : { $count }
search-none = Rien ne correspond à « { $words } ». Essayez avec moins de mots ou des mots plus courts.
search-all = Afficher tous les résultats ({ $count })
search-more = Afficher la suite (restants : { $count })
search-loading = Chargement de l’index…
search-matched = aussi : { $text }
search-kind-page = page
search-kind-query = requête
search-kind-term = terme
search-page-method = Méthode des évaluations juridiques
search-page-matrix = Matrice de couverture : { $name }
search-page-gaps = Lacunes : { $name }

## Tables

table-tools = Filtrer, télécharger
table-filter = Texte dans la ligne
table-any = indifférent
table-another = ou aussi …
table-remove = Retirer « { $name } »
table-clear = Effacer
table-shown = Lignes affichées : { $shown } sur { $all }
table-none = Il ne reste rien. Assouplissez un filtre.
table-sort = Trier par { $column }
table-csv = CSV
table-csv-says = Télécharger au format CSV les lignes affichées de « { $name } »
table-view = Vue
list-filter = Texte dans la liste
head-adopted = adoption
head-amplified = amplifie
head-began = début
head-broader = plus général
head-challengedBy = contesté par
head-date = date
head-inForce = entrée en vigueur
head-instruments = instruments qui le lient
head-parties = parties
head-threats = menaces
head-type = type
head-year = année
