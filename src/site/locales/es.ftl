# Messages of the site.

## Lists and statuses

list-comma = {", "}
list-semicolon = {"; "}
list-and = {" y "}
quoted = «{ $text }»
none = Ninguno.
from-until = del { $from } al { $until }
until = hasta el { $until }
status-in-force = en vigor
status-not-yet-in-force = aún no en vigor
status-party-date-not-known = parte, fecha desconocida
status-bound-not-in-force = consentimiento en obligarse manifestado, no en vigor
status-bound-day-not-known = consentimiento en obligarse manifestado, día desconocido
status-signed-only = solo firma
status-no-longer-in-force = ya no está en vigor
status-not-known = se desconoce
status-no-record = sin datos
bound-by-ratification = ratificación
bound-by-acceptance = aceptación
bound-by-approval = aprobación
bound-by-accession = adhesión
bound-by-succession = sucesión

## The law on a threat

law-heading = A la luz del derecho
law-cooperation = Qué pueden hacer juntos dos Estados al respecto
law-lead = Hasta qué punto los delitos de cada instrumento cubren esta amenaza. Sobre cada elemento de un delito se formula una conclusión; la cobertura se deriva de las conclusiones: véase el <a href="{ $method }">método</a>. Evaluaciones al { $day }; trabajo de investigación, sin valor de asesoramiento jurídico.
law-under = { $instrument }: { $coverage }
law-under-presumed = { $instrument }: cobertura presunta { $coverage }
law-gap = Laguna: ninguno de los delitos del instrumento «{ $instrument }» cubre esta amenaza. <a href="{ $gaps }">Todas las lagunas: { $instrument }</a>.
law-presumed = <strong>Presunto, no evaluado.</strong> Nadie ha contrastado esta amenaza en sí con los delitos del instrumento «{ $instrument }». El resultado de la amenaza más general { $threat } es «{ $coverage }»; se presume aquí el mismo hasta que alguien lo examine.
law-findings = Conclusiones, { $provision }
law-element = Elemento
law-finding = Conclusión
law-reason = Motivo
law-decides = decisivo
law-to-provision = La disposición
law-to-assessment = Esta evaluación, con sus fuentes
law-ruled-out = { $count ->
    [one] { $count } delito descartado
   *[other] { $count } delitos descartados
}
law-opinions = Opiniones publicadas
law-opinions-elsewhere = Opiniones publicadas sobre otros instrumentos
law-opinion = { $opinion } concluye: { $holds }.
law-opinion-by = { $opinion } concluye: { $holds }, en virtud de { $provisions }.
law-opinion-on = { $name }, sobre el instrumento «{ $instrument }»
law-ours-none = No tenemos ninguna evaluación con la que compararla.
law-ours-same = Nuestro resultado es el mismo.
law-ours-differs = Nuestro resultado es distinto: { $coverage }.
law-ours-other-scale = No emplea nuestra escala. Nuestro resultado: { $coverage }.
law-unassessed = <strong>No evaluada</strong> respecto de los instrumentos siguientes: { $instruments }. Nadie ha contrastado esta amenaza, ni otra más general, con sus delitos. Eso no dice nada acerca de si la cubren.

## Provisions

provision-in = En { $instrument }.
provision-in-part = En { $instrument }, parte de { $whole }.
provision-paraphrase = El texto anterior es una paráfrasis redactada por nosotros; solo la publicación oficial es fidedigna.
provision-parts = { $count ->
    [one] { $count } párrafo o apartado
   *[other] { $count } párrafos y apartados
}
provision-elements = Elementos
provision-elements-lead = Lo que debe demostrarse, y lo que un Estado puede añadir u omitir. Cada evaluación formula una conclusión sobre cada uno de ellos.
provision-kind = Tipo
provision-needed = Exigencia
provision-verification = Verificación
provision-only-for = Solo para: { $offences }.
provision-need-effect = { $need }. <span class="note">{ $effect }</span>
provision-role = { $kind }, { $need }
need-required = obligatorio
need-optional = facultativo
need-option = facultativo: { $option }
need-alternative = una de las alternativas
need-alternative-of = una de las alternativas del grupo «{ $group }»
effect-mayRequire = Un Estado puede exigirlo además, lo que restringe el delito.
effect-mayExclude = Un Estado puede excluir esos casos.
effect-mayReserve = Un Estado puede excluirlo mediante una reserva.
effect-mayExtend = Un Estado puede incluirlo también, lo que amplía el delito; la cobertura no depende de ello.
effect-exclusion = El propio instrumento excluye esos casos.
effect-inclusion = El texto indica que esos casos están incluidos.
effect-aggravation = Agrava la pena y no modifica el delito.
effect-evidentiaryRule = Indica cómo puede demostrarse un elemento.
effect-savingClause = No afecta a otras normas.
effect-stateChoice = El Estado elige; el delito no se amplía ni se restringe por defecto.
provision-threats = Amenazas contrastadas con este delito
provision-threats-lead = La cobertura se deriva de las conclusiones sobre los elementos: véase el <a href="{ $method }">método</a>.
provision-threats-none = Todavía no se ha contrastado ninguna amenaza con este delito. Eso no dice nada acerca de las amenazas que cubre.
provision-threat = Amenaza
provision-covered = Amenazas que cubre
provision-coveredConditionally = Amenazas que cubre con condiciones
provision-arguable = Amenazas cuya cobertura es discutible
provision-notCovered = Amenazas que no cubre
provision-unassessed = Amenazas cuya evaluación está incompleta
provision-unless = Salvo que un Estado haga uso de la facultad
provision-turns-on = Depende de
provision-fails-on = Falta
provision-ruled-out = Amenazas para las que se descartó
provision-opinions = Opiniones publicadas que la mencionan

## Reservations

reservations = Reservas y declaraciones
reservations-state = Estado
reservations-instrument = Instrumento
reservations-kind = Tipo y fecha
reservations-effect = Efecto
reservations-text = En nuestras palabras
reservations-verification = Verificación
reservation-narrows = restringe { $what }
reservation-excludes = excluye { $what }
reservation-takesUp = hace uso de la facultad { $what }
reservation-provision = se refiere a { $what }

## Instruments and States

views-matrix = Matriz de cobertura
views-gaps = Lagunas
views-compare = Comparar con { $instruments }
instrument-offences = Delitos
instrument-offences-lead = Para cada delito, cuántas amenazas cubre y cómo. Evaluaciones al { $day }: véase el <a href="{ $method }">método</a>.
instrument-offence = Delito
instrument-offences-none = Todavía no se ha contrastado ninguna amenaza con estos delitos. Eso no dice nada acerca de lo que cubren.
column-covered = cubiertas
column-conditionally = con condiciones
column-arguable = discutibles
column-not-covered = no cubiertas
column-ruled-out = descartadas
column-gaps = lagunas
column-not-assessed = no evaluadas
instrument-parties = Partes
instrument-parties-lead = Lo que se sabe de { $states } Estados y otros participantes al { $day }. De los que no figuran no se sabe nada aquí.
instrument-structure = Estructura
instrument-chapter = Capítulo { $chapter }
instrument-chapter-unknown = Capítulo no registrado
instrument-provisions = { $count ->
    [one] { $count } disposición registrada.
   *[other] { $count } disposiciones registradas.
} No todos los instrumentos están registrados íntegramente.
instrument-provisions-top = { $count ->
    [one] { $count } disposición registrada, { $top } en el primer nivel.
   *[other] { $count } disposiciones registradas, { $top } en el primer nivel.
} No todos los instrumentos están registrados íntegramente.
article-parts = { $count ->
    [one] { $count } parte
   *[other] { $count } partes
}
state-instruments = Instrumentos
state-cooperation = Qué puede hacer este Estado junto con otro
state-lead = Al { $day }. La ausencia de una fila significa «se desconoce»: de ella no se deduce nada sobre si este Estado participa. Cuando la fecha de entrada en vigor se ha calculado, la nota lo indica.
state-participation = Participación en instrumentos
state-instrument = Instrumento
state-signed = Firma
state-bound = Consentimiento en obligarse
state-from = En vigor desde
state-on = Al { $day }
state-verification = Verificación
state-note = Nota
state-no-record = sin datos
state-none = No se sabe nada aquí de su participación en instrumento alguno.

## Gaps

gaps-title = Lagunas: { $instrument }
gaps-description = De { $held } amenazas contrastadas con los delitos del instrumento «{ $instrument }», amenazas que ninguno cubre: { $gaps }
gaps-lead = { $gaps ->
    [one] De { $held } amenazas contrastadas con los { $offences } delitos del instrumento «{ $instrument }», { $gaps } no está cubierta por ninguno de ellos.
   *[other] De { $held } amenazas contrastadas con los { $offences } delitos del instrumento «{ $instrument }», { $gaps } no están cubiertas por ninguno de ellos.
}
gaps-count-gaps = { $count ->
    [one] <span class="n">{ $count }</span> laguna
   *[other] <span class="n">{ $count }</span> lagunas
}
gaps-count-arguable = { $count ->
    [one] <span class="n">{ $count }</span> discutible
   *[other] <span class="n">{ $count }</span> discutibles
}
gaps-count-conditional = { $count ->
    [one] <span class="n">{ $count }</span> cubierta con condiciones
   *[other] <span class="n">{ $count }</span> cubiertas con condiciones
}
gaps-count-covered = { $count ->
    [one] <span class="n">{ $count }</span> cubierta
   *[other] <span class="n">{ $count }</span> cubiertas
}
gaps-count-unassessed = { $count ->
    [one] <span class="n">{ $count }</span> no evaluada
   *[other] <span class="n">{ $count }</span> no evaluadas
}
gaps-meaning = Evaluaciones al { $day }, realizadas por este proyecto y no por un tribunal ni un órgano creado en virtud de un tratado. Hay una laguna cuando se ha concluido que ningún delito del instrumento cubre la amenaza tal como la define el grafo; otro instrumento o el derecho interno pueden cubrirla. Véanse el <a href="{ $method }">método y sus límites</a>.
gaps-heading = Lagunas
gaps-no-gap = Entre las amenazas evaluadas no hay ninguna que no esté cubierta por ningún delito. Eso no significa que todas estén cubiertas: véanse más abajo las discutibles.
gaps-gap = Ningún delito del instrumento «{ $instrument }» cubre <strong>{ $threat }</strong>.
gaps-nearest = { $count ->
    [one] El más próximo es { $offences }.
   *[other] Los más próximos son { $offences }.
}
gaps-fails-on = { $provision }, en el que falta { $elements }
gaps-fails-on-all = { $provision }, en el que falta cada una de estas alternativas: { $elements }
gaps-next-offence = {"; y "}
gaps-all-ruled-out = Cada uno de sus delitos se descartó de entrada.
gaps-reason-of = { $provision }, { $element }:
gaps-close = { $count ->
    [one] <strong>Qué la colmaría:</strong> un delito, o una interpretación de este, sin { $elements }.
   *[other] <strong>Qué la colmaría:</strong> un delito, o una interpretación de uno de estos, sin { $elements }.
}
gaps-next-without = {"; o sin "}
gaps-close-anew = <strong>Qué la colmaría:</strong> un delito que tipifique esta conducta; ninguno de los actuales es lo bastante próximo para interpretarse así.
gaps-others = { $count ->
    [one] A { $count } delito más le faltan más elementos.
   *[other] A { $count } delitos más les faltan más elementos.
}
gaps-ruled-out = { $count ->
    [one] { $count } fue descartado.
   *[other] { $count } fueron descartados.
}
gaps-scope = <strong>Ámbito de aplicación:</strong> { $note }
gaps-arguable = Discutibles
gaps-arguable-lead = Ningún delito cubre claramente estas amenazas, y ninguno de los citados deja claramente de cubrirlas. Todo depende de los hechos o de las interpretaciones siguientes.
gaps-turns-on = { $provision } depende de { $elements }
gaps-element-reason = «{ $element }»: { $reason }
gaps-findings = Todas las conclusiones sobre { $threat }
gaps-conditional = Cubiertas con condiciones
gaps-conditional-lead = Cubiertas, salvo que un Estado haga uso de una facultad que el instrumento le da y que excluye la amenaza.
gaps-unless = { $provision }, salvo que un Estado haga uso de { $elements }
gaps-unassessed = No evaluadas
gaps-unassessed-lead = { $count ->
    [one] Nadie ha contrastado esta amenaza ({ $count }) con todos los delitos del instrumento «{ $instrument }». No es una laguna y tampoco está cubierta: no se sabe nada.
   *[other] Nadie ha contrastado estas { $count } amenazas con todos los delitos del instrumento «{ $instrument }». No son lagunas y tampoco están cubiertas: no se sabe nada.
}
gaps-unassessed-presumed = Para { $count } de ellas se presume el valor de una amenaza más general.
gaps-presumed = presunto: { $coverages }
gaps-presumed-from = { $coverage } (según { $threat })

## Coverage in figures

coverage-title = Derecho: hasta dónde llegan los instrumentos
coverage-description = Qué amenazas cubren los delitos de cada instrumento, con condiciones, de forma discutible o en absoluto
coverage-heading = Hasta dónde llega el derecho
coverage-lead = Amenazas contrastadas con los delitos de { $instruments } instrumentos, elemento por elemento. Una laguna es una amenaza que se contrastó con todos los delitos de un instrumento y que ninguno cubre.
coverage-read = Evaluaciones al { $day }. Lea el <a href="{ $method }">método</a> antes de citar una cifra. Lo que dos Estados pueden hacer juntos: <a href="{ $cooperation }">cooperación</a>.
coverage-figures = Los instrumentos en cifras
coverage-caption = Amenazas por cobertura. Una amenaza que nadie ha contrastado con un instrumento no está cubierta ni es una laguna.
coverage-instrument = Instrumento
coverage-offences = Delitos
coverage-held = Amenazas evaluadas
coverage-pages = Páginas
coverage-matrix = matriz
coverage-gaps = lagunas
coverage-compare = Dos instrumentos frente a frente
coverage-pair = { $one } – { $other }
coverage-without = También están registrados con sus delitos, pero sin que se haya contrastado con ellos ninguna amenaza: { $instruments }. Todos los <a href="{ $all }">instrumentos</a>.

## Two instruments compared

compare-title = Comparación: { $one } y { $other }
compare-description = Amenazas cubiertas por dos instrumentos: de forma distinta, { $differ }; de la misma forma, { $alike }
compare-heading = { $one } y { $other }
compare-lead = Amenazas contrastadas con los delitos de ambos instrumentos: { $held }, de ellas { $differ } cubiertas de forma distinta y { $alike } de la misma forma.
compare-figures = Número de amenazas en que un instrumento llega más lejos que el otro: { $one }, { $further-one }; { $other }, { $further-other }. No comparadas: { $only-one } contrastadas solo con el primero y { $only-other } solo con el segundo. Cada valor lleva a sus motivos. Evaluaciones al { $day }: véase el <a href="{ $method }">método</a>.
compare-differ = Cubiertas de forma distinta
compare-alike = Cubiertas de la misma forma

## Method

method-title = Método de las evaluaciones jurídicas
method-description = Cómo las conclusiones sobre los elementos de un delito determinan la cobertura, y qué significa aquí una laguna
method-lead = Afirmar sin más que un artículo cubre una amenaza es una opinión sin sus motivos. Aquí los motivos son los datos, y la cobertura se calcula a partir de ellos.
method-findings = De las conclusiones a la cobertura
method-findings-says = Un delito se descompone en sus elementos: conducta, objeto, medios, resultado, circunstancias, elemento subjetivo. Un elemento es obligatorio, forma parte de un grupo de alternativas o es facultativo. Una evaluación contrasta una amenaza con un delito y formula una conclusión sobre cada elemento: <em>concurre</em>, <em>discutible</em> o <em>no concurre</em>, cada una con su motivo. El resto se deriva de reglas que <a href="{ $rules }">pueden leerse</a>; nadie escribe una cobertura a mano. Hay { $assessments } evaluaciones con { $findings } conclusiones.
method-table = Tabla de verdad
method-table-caption = Cobertura de una amenaza por un delito. Decide la primera fila aplicable.
method-required = Elementos obligatorios
method-alternatives = Cada grupo de alternativas
method-options = Facultades de un Estado
method-coverage = Cobertura
method-any = indiferente
method-one-unmet = uno no concurre
method-group-unmet = no concurre ninguna alternativa de un grupo
method-one-open = uno carece de conclusión
method-or-group-open = o en un grupo no concurre ninguna y una carece de conclusión
method-or-one-open = o una carece de conclusión
method-one-arguable = uno es discutible, ninguno deja de concurrir
method-or-group-arguable = o en un grupo no concurre ninguna y al menos una es discutible
method-all-met = concurren todos
method-one-of-each = concurre al menos una de cada grupo
method-one-narrows = una de las que restringen no concurre o es discutible
method-none-narrows = ninguna de las que restringen excluye la amenaza
method-best = Un instrumento cubre una amenaza tan bien como el mejor de sus delitos.
method-reservations = Facultades y reservas
method-reservations-says = Muchos tratados permiten a un Estado exigir más, excluir casos o formular una reserva. Esa facultad es un elemento propio. Si la amenaza seguiría estando cubierta en un Estado que hace uso de ella, la conclusión es <em>concurre</em>; si no, la cobertura es condicional, porque la respuesta depende de ese Estado. Las facultades que amplían un delito, las reglas de prueba y las circunstancias agravantes no modifican la cobertura. Las reservas de cada Estado figuran en las páginas de las disposiciones y de los <a href="{ $states }">Estados</a>. Cuando un Estado hace uso de una facultad en su derecho interno sin declararlo, no se registra aquí.
method-ruled-out = Delitos descartados
method-ruled-out-says = Todo delito de un instrumento se examina. El que manifiestamente no tiene nada que ver con la amenaza se descarta, con un motivo, para que nada se omita en silencio. Número de decisiones de este tipo: { $count }.
method-gap = Qué significa una laguna
method-gap-says = Una laguna es una amenaza que se examinó respecto de todos los delitos de un instrumento y que ninguno cubre, ni siquiera de forma discutible. No significa que la conducta sea lícita: puede alcanzarla otro instrumento, otro delito del derecho interno o la parte general de un código penal. La tentativa, la complicidad y la responsabilidad de las personas jurídicas se tienen en cuenta solo cuando están registradas como delitos. La conducta de Estados que queda fuera del alcance de un tratado penal se señala como tal.
method-unassessed-says = <strong>No evaluada</strong> significa que nadie la ha examinado. Nunca se cuenta como laguna ni como cobertura.
method-presumed = Cobertura presunta
method-presumed-says = Una amenaza que nadie ha evaluado muestra la cobertura de su amenaza más general como <em>presunta</em>. Si tiene dos amenazas más generales, puede haber dos valores. Los valores presuntos figuran siempre separados de los evaluados y no entran en ningún recuento.
method-who = Quién evaluó, y cómo
method-who-says = Las evaluaciones las realizó este proyecto en dos pasadas. El grado de concordancia entre ambas está documentado con los datos, en el archivo <code>docs/assessment-agreement.md</code> del proyecto. Las opiniones publicadas por otros figuran junto a las nuestras, con indicación de si la nuestra difiere; no intervienen en el cálculo.
method-verification = Verificación
method-verification-says = Cada disposición, elemento, participación y reserva indica hasta qué punto se comprobó: leído en el texto oficial, leído en una fuente secundaria, leído en parte o no verificado. Ningún paso del programa eleva ese grado. Las paráfrasis están redactadas por nosotros; solo la publicación oficial es fidedigna.
method-dates = Fechas
method-dates-says = Las páginas dicen «en vigor» al { $day }, fecha de la evaluación más reciente, y no a la fecha en que usted las lee. Lo que se sabe de un Estado puede ser anterior; su ficha indica cuándo se leyó la fuente. De un Estado que falta en una lista no se sabe nada aquí.
method-limits = Límites
method-limits-says = Esto es investigación y no asesoramiento jurídico. Las amenazas son tipos, y un caso se decide según sus hechos. La interpretación de los tratados varía de un tribunal a otro, y una evaluación es una lectura que otros pueden impugnar: le rogamos que <a href="{ $about }">nos diga dónde</a>.
method-on = Instrumentos, matrices y lagunas

## About

about-title = Acerca de
about-description = Qué es este grafo, cómo se elabora y qué no pretende
about-lead = Los delincuentes emplean las nuevas tecnologías antes de que el derecho tenga palabras para ellas. Este grafo reúne esas palabras: las amenazas en las que una tecnología es el instrumento, el blanco o el pretexto, lo que las amplifica, quién las vende como servicio, los incidentes y las cifras que se ofrecen como prueba, y los instrumentos jurídicos que pueden alcanzarlas.
about-made = Cómo se elabora
about-made-sources = El grafo está en RDF, se mantiene a mano en archivos Turtle y se completa mediante reglas. Partió de una contribución presentada en 2022 al comité que elaboró la Convención de las Naciones Unidas contra la Ciberdelincuencia; cada concepto, afirmación y fuente de ese texto tiene aquí su entidad, con el lugar en que figura.
about-made-roles = Las funciones de la tecnología son relaciones. Una amenaza que <em>usa una tecnología como instrumento</em> es, por inferencia, una amenaza instrumental, y la que la <em>toma como blanco</em>, una amenaza contra ella; una misma amenaza puede ser ambas cosas. Lo que se infiere lleva su regla, y las premisas pueden seguirse hasta una línea de un archivo.
about-reading = Cómo leerlo
about-verification = La <strong>verificación</strong> indica hasta qué punto se comprobó un enunciado: leído en el texto oficial o en la propia fuente, leído en una fuente secundaria, leído en parte o no verificado. Ningún paso del programa eleva ese grado.
about-claims = Las <strong>afirmaciones</strong> son lo que alguien dijo. Ninguna cifra se repite como un hecho: cada una lleva su origen, lo que se contó, quién la repite y cómo se sostiene hoy.
about-causality = La <strong>causalidad</strong> está graduada. Lo que ocurrió después de algo no ocurrió por ese motivo a causa de ello.
about-absence = La <strong>ausencia</strong> significa que nadie ha mirado o que no se encontró nada. Nunca significa que algo no sea así.
about-limits = Qué no pretende
about-limits-advice = Esto es material de investigación y no asesoramiento jurídico. Las paráfrasis de textos jurídicos están redactadas por el proyecto; solo la publicación oficial es fidedigna. La selección de amenazas e incidentes es una lectura de fuentes, no un censo.
about-limits-how = Las descripciones dicen qué se hace y quién resulta perjudicado. No dicen cómo hacerlo.

## Figures

figure-incidents = Cronología de { $count } incidentes por el año en que comenzaron
figure-incidents-caption = { $label }. Cada marca es un incidente y un enlace; su forma indica hasta qué punto está confirmado.
figure-milestones = Cronología de { $count } hitos por año
figure-milestones-caption = { $label }. Cada marca es un hito y un enlace.
figure-mark = { $mark }: { $name }
figure-confirmed = confirmado
figure-vendor = comunicado solo por un proveedor
figure-disputed = controvertido o sin confirmar
figure-demonstration = demostración
figure-prevented = impedido
figure-services = Cadenas de suministro de { $services } servicios delictivos: { $roles } funciones a la izquierda, { $threats } amenazas suministradas a la derecha
figure-services-caption = { $label }. Una línea une un servicio con cada una de sus funciones y con cada amenaza que suministra.
figure-services-roles = Funciones
figure-services-services = Servicios
figure-services-threats = Amenazas suministradas
figure-amplifications = Matriz de { $threats } amenazas y { $amplifiers } amplificadores
figure-amplifications-caption = { $label }. En cada celda, de izquierda a derecha, una barra para: { $dimensions }; tres alturas para bajo, medio y alto, una barra hueca cuando no se conoce el nivel.
figure-level = { $dimension }: { $level }
figure-level-not-known = { $dimension } (nivel desconocido)
figure-claims = Cómo se sostienen hoy { $count } afirmaciones
figure-claims-caption = { $label }. Cada cuadrado es una afirmación y un enlace.

## Cooperation

cooperation-title = Lo que dos Estados pueden hacer juntos
cooperation-description = Doble incriminación, reservas y cooperación para dos Estados, una amenaza y una fecha
cooperation-lead = Elija dos Estados, una amenaza y una fecha, y lea si ambos están obligados a castigarla, en virtud de qué instrumentos, qué reservas lo impiden y de qué facultades y medios de cooperación disponen entonces.
cooperation-one = Un Estado
cooperation-other = Otro Estado
cooperation-threat = Amenaza
cooperation-day = Fecha
cooperation-state-hint = Nombre o código, por ejemplo { $code }
cooperation-show = Mostrar
cooperation-no-script = La respuesta la compone un script en su navegador, y los scripts están desactivados. Sin él, lea las páginas de los dos <a href="{ $states }">Estados</a>, o ejecute <code>threatlex cooperate --states FRA,USA --threat ransomware</code>, que da la misma respuesta en un terminal.
cooperation-how = Cómo se obtiene la respuesta
cooperation-how-says = No se envía nada a ninguna parte. La página reúne lo que las consultas con nombre dicen de { $states } Estados, { $assessed } amenazas que alguien ha evaluado y { $instruments } instrumentos con { $participations } registros de participación; <code>threatlex cooperate</code> hace la misma combinación, y una prueba compara ambas.
cooperation-in-force = <strong>En vigor.</strong> Para cada instrumento, las fechas registradas indican si estaba en vigor para cada Estado en la fecha elegida: <a href="{ $query }">participación en una fecha</a>. La firma por sí sola no obliga a nadie.
cooperation-coverage = <strong>Cobertura.</strong> Cada delito se contrastó con la amenaza elemento por elemento: <a href="{ $query }">cobertura y facultades de las que depende</a>.
cooperation-reservations = <strong>Reservas.</strong> La que excluye el delito, o hace uso de una facultad cuya condición la amenaza no cumple, excluye la amenaza. La que hace uso de una facultad dudosa, o restringe el delito de un modo que nadie ha evaluado, la deja discutible: <a href="{ $query }">reservas y declaraciones</a>. Una declaración cuenta desde la fecha en que se hizo hasta que se retira.
cooperation-dual = <strong>Doble incriminación.</strong> Sí, cuando un instrumento en vigor obliga a cada Estado a castigar la amenaza, no necesariamente el mismo; discutible, cuando el menos obligado de los dos lo está de forma discutible o con condiciones; se desconoce, cuando lo que sería decisivo no está registrado; no, cuando todo está registrado y nada obliga a uno de ellos. Los instrumentos con los que nadie ha contrastado ninguna amenaza se dejan fuera, y la respuesta lo dice.
cooperation-provisions = <strong>Cooperación.</strong> Las disposiciones que sirven para delitos cometidos por medio de las TIC, o para pruebas electrónicas de cualquier delito, pueden utilizarse cubra lo que cubra el delito; las que sirven para los delitos propios del instrumento, solo en la medida en que el Estado menos obligado los castiga; las relativas a delitos graves, si la pena alcanza el umbral: <a href="{ $query }">disposiciones sobre facultades y cooperación</a>.
cooperation-limits = Un dato ausente significa <em>se desconoce</em>, nunca <em>no</em>. La cobertura es la evaluación que el propio proyecto hace de los textos de los tratados; no se examina lo que un Estado castiga en su derecho interno, ni los tratados bilaterales. Esto es material de investigación y no asesoramiento jurídico.

## The answer on cooperation, put together in the browser

answer-heading = { $one } y { $other }: { $threat }, { $day }
answer-title = { $one } y { $other }: { $threat } · threatlex
answer-dual = Doble incriminación en virtud de tratados: { $answer } { $says }.
answer-dual-yes = ambos están obligados por un tratado en vigor a castigarlo
answer-dual-arguable = ambos están vinculados por un tratado en vigor que lo cubre de forma discutible o con condiciones
answer-dual-not-known = lo que sería decisivo no está registrado
answer-dual-no = ningún tratado registrado obliga a ambos a castigarlo
answer-usable-yes = sí
answer-usable-arguable = discutible
answer-usable-if-serious = si es grave
answer-usable-not-known = se desconoce
answer-usable-no = no
answer-bound = { $state }: obligado a castigarla: { $by }.
answer-bound-conditionally = { $state }: obligado a castigarla, salvo que haga uso de una facultad que la excluya: { $by }.
answer-bound-arguably = { $state }: obligado a castigarla, de forma discutible: { $by }.
answer-bound-not-assessed = Nadie ha evaluado la amenaza «{ $threat }» respecto de estos instrumentos.
answer-bound-not = { $state }: ningún instrumento registrado como en vigor para él le obliga a castigarla; su derecho interno puede hacerlo.
answer-open = No está registrado si los siguientes, que cubrirían la amenaza, están en vigor para él en esa fecha: { $instruments }.
answer-unread = Nadie ha contrastado la amenaza con los siguientes, que están o pueden estar en vigor para él: { $instruments }.
answer-left-out = Se dejan fuera, porque nadie ha contrastado con ellos ninguna amenaza: { $instruments }.
answer-in-force-both = En vigor para ambos
answer-in-force-none = No hay ningún instrumento registrado como en vigor para ambos.
answer-in-force-rest = En vigor para uno o para ninguno, según los datos registrados
answer-by-text = Según su texto: { $coverage }
answer-state = Estado
answer-status = En la fecha elegida
answer-reach = Amenaza en ese Estado
answer-offences = Delitos que la cubren, tenidas en cuenta las reservas
answer-article = artículo { $number }
answer-offences-none = ninguno la cubre
answer-declared = declaración
answer-but-declared = Según el texto: { $coverage }, pero { $declared }: { $text }
answer-state-declared = { $state }, { $declared }: { $text }
answer-usable = Utilizable en este caso
answer-used-for = Puede usarse para
answer-dual-criminality = Doble incriminación
answer-offers = Lo que ofrece entonces
answer-scope-none = no registrado
answer-rule-none = ninguna regla registrada
answer-provisions-none = No tiene registradas disposiciones sobre cooperación o facultades.
answer-instrument = Instrumento
answer-instrument-by-text = Según su texto
answer-limits = Un dato ausente significa que se desconoce, nunca no. Esto no es asesoramiento jurídico. La misma respuesta en la línea de órdenes: { $command }
answer-wrong-one = No se conoce el primer Estado; escriba su nombre o código.
answer-wrong-other = No se conoce el segundo Estado; escriba su nombre o código.
answer-wrong-same = Los dos Estados son el mismo.
answer-wrong-threat = No se conoce la amenaza; escriba su código o nombre.
answer-wrong-day = Falta la fecha; escríbala como 2026-11-23.
answer-example = Por ejemplo: { $example }.
answer-example-link = Francia, los Estados Unidos y el programa secuestrador
answer-not-assessed = { $threat } (no evaluada)
answer-verified = ({ $verification })
term-its-own-offences = sus propios delitos
term-offences-by-means-of-ict = delitos cometidos por medio de las TIC
term-electronic-evidence-of-any-offence = pruebas electrónicas de cualquier delito
term-serious-crime = delitos graves
term-serious-crime-of-years = delitos graves ({ $years } años o más)
term-required = se exige
term-its-absence-is-a-ground-to-refuse = su ausencia es un motivo de denegación
term-not-required = no se exige
term-may-be-waived = puede dispensarse
term-judged-by-conduct = se aprecia según la conducta


## Every page

skip = Ir al contenido
home = Inicio
search-label = Buscar
search-placeholder = Amenaza, artículo, Estado, código…
language = Idioma
nav-main = Navegación principal
nav-trail = Ruta de navegación
nav-threats = Amenazas
nav-law = Derecho
nav-cooperation = Cooperación
nav-incidents = Incidentes
nav-claims = Afirmaciones
nav-queries = Consultar
nav-data = Datos
nav-about = Acerca de
nav-ontology = Ontología
nav-graphs = Grafos con nombre
nav-changes = Cambios
footer-licence = Datos con licencia <a href="https://creativecommons.org/licenses/by/4.0/" rel="external noopener license">CC BY 4.0</a>.
footer-advice = Material de investigación y no asesoramiento jurídico: véanse <a href="{ $about }">lo que el grafo no pretende</a> y el <a href="{ $method }">método de las evaluaciones jurídicas</a>.
footer-translation = Las traducciones son del propio proyecto y no son oficiales. Lo que aún no está traducido se muestra en inglés.
link-to = Enlace a { $title }
figure = Figura
on-this-page = En esta página

## Entities

section-description = Descripción
section-evidence = Pruebas
section-law = Derecho
section-relations = Relaciones
section-provenance = Procedencia
section-records = Datos registrados
section-languages = En otros idiomas
section-data = Datos, cita, fuentes de cada enunciado
neighbourhood = Con qué se relaciona
neighbourhood-caption = { $name }, con lo que lleva hasta ahí a la izquierda y aquello a lo que lleva a la derecha. Las listas de esta página contienen los mismos enlaces.
neighbourhood-more = { $count } más
unofficial = no oficial
unofficial-translation = Traducción no oficial
no-translation = aún sin traducción: inglés
identifier = Identificador
cite = Cómo citar
edit = Editar esta página
report = Comunicar un error
traced = { $count ->
    [one] De dónde procede su enunciado
   *[other] De dónde procede cada uno de sus { $count } enunciados
}
traced-in-english = De dónde procede cada enunciado (en inglés)

## Indexes

entries = { $count ->
    [one] { $count } entrada
   *[other] { $count } entradas
}
table-below = La <a href="#table">tabla</a> contiene los mismos datos.
about-it = Acerca de: { $name }
none-yet = Todavía no hay entradas en el grafo.
change-and-run = Modificar y ejecutar esta consulta
view-tree = Árbol
view-table = Tabla con filtros
views-label = Vistas
tree-narrower = más específicas: { $count }
tree-incidents = { $count ->
    [one] { $count } incidente
   *[other] { $count } incidentes
}

## Home

home-title = threatlex: la delincuencia facilitada por la tecnología y el derecho que la alcanza, en forma de grafo de conocimiento
home-description = Un grafo de conocimiento sobre la delincuencia facilitada por la tecnología y sobre las disposiciones de tratados que la alcanzan o no
home-heading = Lo que las nuevas tecnologías permiten hacer a los delincuentes, con qué pruebas y qué derecho lo alcanza
home-lead = Un grafo de conocimiento sobre las amenazas en las que la inteligencia artificial es el instrumento o el blanco, sobre la computación cuántica y la cadena de bloques como amplificadores, sobre la delincuencia como servicio, sobre los incidentes y las cifras que se ofrecen como prueba, y sobre las disposiciones de tratados que los alcanzan o no. Cada enunciado indica su fuente y hasta qué punto se verificó.
home-start = Por dónde empezar
home-delegate = Para delegados
home-delegate-says = ¿Qué amenazas cubre un tratado, qué elemento falta y qué colmaría la laguna?
home-prosecutor = Para fiscales
home-prosecutor-says = Dos Estados, una amenaza y una fecha: ¿quién está obligado a castigarla y qué pueden hacer juntos?
home-researcher = Para investigadores
home-researcher-says = { $count } preguntas con su consulta SPARQL, que pueden modificarse y ejecutarse en la página, y todos los datos para descargar.
home-gaps = Lagunas del derecho
home-gaps-says = Amenazas que se contrastaron con todos los delitos de un instrumento, y cuántas de ellas no cubre ningún delito. <a href="{ $coverage }">Todas las cifras</a> y <a href="{ $method }">cómo se obtienen</a>.
home-gaps-of = { $gaps } de { $held }
home-gaps-label = Amenazas que no cubre ninguno de sus delitos: { $gaps } de { $held }
home-contents = Contenido
home-size = { $statements } enunciados, de ellos { $derived } derivados mediante reglas. <a href="{ $data }">Descargarlo todo</a>.
home-more = Comprender una amenaza
home-more-says = Qué es, qué función tiene en ella la tecnología, incidentes, cifras, fuentes
home-claims = Comprobar una cifra
home-claims-says = Quién la dio, qué se contó y cómo se sostiene hoy
home-matrix-says = Todas las amenazas, una junto a otra, según lo que se hace, con su madurez y las lagunas del derecho

## Matrices

matrix-title = Matriz de cobertura: { $instrument }
matrix-heading = Matriz de cobertura: <a href="{ $href }">{ $instrument }</a>
matrix-description = { $threats } amenazas contrastadas con los { $offences } delitos del instrumento «{ $instrument }»
matrix-lead = { $threats } amenazas contrastadas con los { $offences } delitos del instrumento «{ $instrument }». Cada celda lleva a los motivos.
matrix-about = Evaluaciones al { $day }. Las amenazas que nadie ha evaluado no figuran en la tabla: la <a href="{ $gaps }">página sobre las lagunas</a> las enumera. Cómo se obtiene un valor: <a href="{ $method }">método</a>.
matrix-caption = Amenazas y delitos del instrumento «{ $instrument }». La segunda columna indica hasta qué punto el instrumento en su conjunto cubre la amenaza.
matrix-csv = Descargar en formato CSV
matrix-threat = Amenaza
matrix-all-offences = Todos los delitos
matrix-branch = { $threats ->
    [one] { $threats } amenaza, no cubiertas: { $gaps }
   *[other] { $threats } amenazas, no cubiertas: { $gaps }
}
matrix-zoom = Mostrar una rama
matrix-all = Todas
matrix-show = Mostrar
matrix-order = Orden
matrix-by-code = Por código
matrix-by-coverage = Primero las menos cubiertas
matrix-details = Detalles de la celda
matrix-close = Cerrar
matrix-reasons = Todos los motivos
sign-yes = sí
sign-yes-says = cubierta: concurren todos los elementos
sign-if = si
sign-if-says = cubierta, salvo que un Estado haga uso de una facultad que excluye la amenaza
sign-maybe = ?
sign-maybe-says = discutible: ningún elemento obligatorio deja de concurrir, y al menos uno puede apreciarse en ambos sentidos
sign-no = no
sign-no-says = no cubierta: un elemento obligatorio no concurre
sign-out = –
sign-out-says = delito descartado de entrada, con un motivo
sign-part = …
sign-part-says = evaluada solo en parte: sin resultado
sign-none = no contrastada
sign-none-says = nadie ha contrastado esta amenaza con este delito
threat-matrix-title = Matriz de amenazas
threat-matrix-description = { $threats } amenazas según lo que se hace, con su madurez y las lagunas del derecho
threat-matrix-lead = { $threats } amenazas en { $columns } columnas, según lo que se hace. Las amenazas más específicas están plegadas bajo la más general; una amenaza que tiene dos más generales figura bajo ambas.
threat-matrix-about = La primera marca de una ficha indica el grado de madurez de la amenaza; la segunda, hasta qué punto la cubren los delitos del instrumento «<a href="{ $href }">{ $instrument }</a>».
threat-matrix-unassessed = nadie ha evaluado esta amenaza
threat-matrix-maturity = Madurez
threat-matrix-technology = Tecnología
threat-matrix-shown = Amenazas mostradas
technology-matrix-title = Tecnologías y amenazas
technology-matrix-description = La función de cada una de las { $technologies } tecnologías en { $threats } amenazas
technology-matrix-lead = { $threats } amenazas y { $technologies } tecnologías. Una marca indica la función de la tecnología y lleva a la amenaza; la de un amplificador lleva a la amplificación.
technology-matrix-caption = Amenazas por tecnología, primero las tecnologías con más amenazas.
technology-matrix-amplifier = amplificador
technology-matrix-amplifies = amplifica: { $dimensions }
technology-matrix-bars = Junto a un amplificador, una barra para cada dimensión, hueca cuando no se conoce el nivel:
technology-matrix-branch = { $threats ->
    [one] { $threats } amenaza
   *[other] { $threats } amenazas
}
navigator-title = Capas para ATT&amp;CK Navigator
navigator-about = Las amenazas sobre las técnicas de MITRE ATT&amp;CK y ATLAS, en archivos que abre el Navigator de cada uno. Una correspondencia relaciona una amenaza con una técnica y no las equipara; cuando a una técnica corresponden varias amenazas, el color es el de la que peor cubre el instrumento.
navigator-all = { $techniques ->
    [one] { $techniques } técnica, según el número de amenazas
   *[other] { $techniques } técnicas, según el número de amenazas
}
navigator-under = Color según la cobertura en virtud de:
navigator-left-out = { $threats ->
    [one] Se deja fuera: { $threats } amenaza sin correspondencia con una técnica.
   *[other] Se dejan fuera: { $threats } amenazas sin correspondencia con una técnica.
}

## Search

search-title = Buscar
search-description = Encuentre amenazas, tecnologías, incidentes, afirmaciones, disposiciones, Estados y fuentes por su nombre en cualquiera de los seis idiomas, por su código o por palabras de lo que se dice de ellos. Se toleran los errores de escritura.
search-words = Palabras
search-facet-kind = Tipo
search-facet-technology = Tecnología
search-facet-role = Función de la tecnología
search-facet-instrument = Instrumento
search-facet-maturity = Madurez
search-any = cualquiera
search-indexes = Todos los índices
search-hits = Resultados de la búsqueda
search-found = Resultados: { $count }
search-none = Nada coincide con «{ $words }». Pruebe con menos palabras o con palabras más cortas.
search-all = Mostrar todos los resultados ({ $count })
search-more = Mostrar más (quedan: { $count })
search-loading = Cargando el índice…
search-matched = también: { $text }
search-kind-page = página
search-kind-query = consulta
search-kind-term = término
search-page-method = Método de las evaluaciones jurídicas
search-page-matrix = Matriz de cobertura: { $name }
search-page-gaps = Lagunas: { $name }

## Tables

table-tools = Filtrar, descargar
table-filter = Texto en la fila
table-any = cualquiera
table-another = o también …
table-remove = Quitar «{ $name }»
table-clear = Borrar
table-shown = Filas mostradas: { $shown } de { $all }
table-none = No queda nada. Amplíe un filtro.
table-sort = Ordenar por { $column }
table-csv = CSV
table-csv-says = Descargar en formato CSV las filas mostradas de «{ $name }»
table-view = Vista
list-filter = Texto en la lista
head-adopted = aprobación
head-amplified = amplifica
head-began = comienzo
head-broader = más general
head-challengedBy = impugnado por
head-date = fecha
head-inForce = en vigor
head-instruments = instrumentos que lo vinculan
head-parties = partes
head-threats = amenazas
head-type = tipo
head-year = año
