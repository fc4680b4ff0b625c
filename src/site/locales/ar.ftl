# Messages of the site.

## Every page

skip = انتقل إلى المحتوى
home = الصفحة الرئيسية
search-label = بحث
search-placeholder = تهديد، مادة، دولة، رمز …
language = اللغة
nav-main = القائمة الرئيسية
nav-trail = مسار التصفح
nav-threats = التهديدات
nav-law = القانون
nav-cooperation = التعاون
nav-incidents = الحوادث
nav-claims = الادعاءات
nav-queries = اسأل
nav-data = البيانات
nav-about = عن المشروع
nav-ontology = الأنطولوجيا
nav-graphs = الرسوم البيانية المسماة
nav-changes = التغييرات
footer-licence = البيانات متاحة بموجب ترخيص <a href="https://creativecommons.org/licenses/by/4.0/" rel="external noopener license">CC BY 4.0</a>.
footer-advice = مادة بحثية وليست مشورة قانونية: انظر <a href="{ $about }">ما لا تدعيه</a> و<a href="{ $method }">منهج التقييمات القانونية</a>.
footer-translation = الترجمات من إعداد المشروع نفسه وهي غير رسمية. وما لم يُترجم بعد معروض بالإنكليزية.
link-to = رابط إلى { $title }
figure = الشكل
on-this-page = في هذه الصفحة

## Entities

section-description = الوصف
section-evidence = الأدلة
section-law = القانون
section-relations = العلاقات
section-provenance = المنشأ
section-records = السجلات
section-languages = بلغات أخرى
section-data = البيانات والاستشهاد ومصادر كل عبارة
neighbourhood = ما يرتبط به
neighbourhood-caption = { $name }، وعلى اليسار ما يؤدي إليه وعلى اليمين ما يؤدي هو إليه. وترد الروابط نفسها في القوائم المدرجة في هذه الصفحة.
neighbourhood-more = { $count } غير ذلك
unofficial = غير رسمي
unofficial-translation = ترجمة غير رسمية
no-translation = لا ترجمة بعد: بالإنكليزية
identifier = المعرِّف
cite = كيفية الاستشهاد
edit = تعديل هذه الصفحة
report = الإبلاغ عن خطأ
traced = { $count ->
    [zero] لا عبارات
    [one] مصدر العبارة الواردة هنا
    [two] مصدر كل من العبارتين الواردتين هنا
    [few] مصدر كل عبارة من العبارات الواردة هنا وعددها { $count }
    [many] مصدر كل عبارة من العبارات الواردة هنا وعددها { $count }
   *[other] مصدر كل عبارة من العبارات الواردة هنا وعددها { $count }
}
traced-in-english = مصدر كل عبارة (بالإنكليزية)

## Indexes

entries = { $count ->
    [zero] لا مدخلات
    [one] مدخل واحد
    [two] مدخلان
    [few] { $count } مدخلات
    [many] { $count } مدخلًا
   *[other] { $count } مدخل
}
table-below = يتضمن <a href="#table">الجدول</a> البيانات نفسها.
about-it = معلومات عن { $name }
none-yet = لا يتضمن الرسم البياني أيًا منها بعد.
change-and-run = تعديل هذا الاستعلام وتشغيله
view-tree = شجرة
view-table = جدول مع عوامل تصفية
views-label = طرق العرض
tree-narrower = { $count } أخص
tree-incidents = { $count ->
    [zero] لا حوادث
    [one] حادث واحد
    [two] حادثان
    [few] { $count } حوادث
    [many] { $count } حادثًا
   *[other] { $count } حادث
}

## Home

home-title = threatlex: الجريمة التي تمكِّن منها التكنولوجيا والقانون، في رسم بياني معرفي
home-description = رسم بياني معرفي للجريمة التي تمكِّن منها التكنولوجيا ولأحكام المعاهدات التي تنطبق عليها أو لا تنطبق
home-heading = ما تتيحه التكنولوجيا الجديدة للمجرمين، وبأي أدلة، وأي قانون ينطبق عليه
home-lead = رسم بياني معرفي للتهديدات التي يكون فيها الذكاء الاصطناعي أداة أو هدفًا، وللحوسبة الكمية وسلسلة الكتل بوصفهما من عوامل التضخيم، وللجريمة المقدَّمة كخدمة، وللحوادث والأرقام المعروضة بوصفها أدلة، ولأحكام المعاهدات التي تنطبق عليها أو لا تنطبق. وتذكر كل عبارة مصدرها ومدى التحقق منها.
home-start = من أين تبدأ
home-delegate = للمندوبين
home-delegate-says = ما هي التهديدات التي تشملها المعاهدة، وبسبب أي ركن ينتفي الشمول، وما الذي يسد الثغرة؟
home-prosecutor = لأعضاء النيابة العامة
home-prosecutor-says = دولتان وتهديد وتاريخ: من الملزم بالمعاقبة عليه، وما الذي يمكنهما القيام به معًا؟
home-researcher = للباحثين
home-researcher-says = أسئلة عددها { $count } مع استعلامات SPARQL الخاصة بها، يمكن تعديل كل منها وتشغيله في الصفحة، وجميع البيانات متاحة للتنزيل.
home-gaps = الثغرات في القانون
home-gaps-says = التهديدات التي قورنت بكل فعل مجرَّم وفقًا للصك، وعدد ما لا ينطبق عليه منها أي فعل مجرَّم. <a href="{ $coverage }">جميع الأرقام</a>، و<a href="{ $method }">كيفية التوصل إليها</a>.
home-gaps-of = { $gaps } من { $held }
home-gaps-label = { $gaps } من أصل { $held } من التهديدات لا يشملها أي فعل من الأفعال المجرَّمة وفقًا له
home-contents = المحتويات
home-size = عدد العبارات { $statements }، منها { $derived } مستنبطة بقواعد. <a href="{ $data }">تنزيلها كلها</a>.
home-more = فهم تهديد
home-more-says = ماهيته، ودور التكنولوجيا فيه، والحوادث، والأرقام، والمصادر
home-claims = التحقق من رقم
home-claims-says = من قاله، وما الذي جرى عدُّه، وما وضعه اليوم
home-matrix-says = كل التهديدات جنبًا إلى جنب بحسب الفعل، مع درجة نضجها والثغرات في القانون

## Lists and statuses

list-comma = {"، "}
list-semicolon = {"؛ "}
list-and = {" و"}
quoted = «{ $text }»
none = لا شيء.
from-until = { $from } حتى { $until }
until = حتى { $until }
status-in-force = نافذ
status-not-yet-in-force = لم يبدأ نفاذه بعد
status-party-date-not-known = طرف، التاريخ غير معروف
status-bound-not-in-force = موافقة على الالتزام، غير نافذ
status-bound-day-not-known = موافقة على الالتزام، يومها غير معروف
status-signed-only = توقيع فقط
status-no-longer-in-force = لم يعد نافذًا
status-not-known = غير معروف
status-no-record = لا سجل
bound-by-ratification = تصديق
bound-by-acceptance = قبول
bound-by-approval = إقرار
bound-by-accession = انضمام
bound-by-succession = خلافة

## The law on a threat

law-heading = بموجب القانون
law-cooperation = ما يمكن لدولتين أن تفعلاه معًا بشأنه
law-lead = مدى انطباق الأفعال المجرَّمة وفقًا لكل صك على هذا التهديد. ويوضع استنتاج بشأن كل ركن من أركان الفعل المجرَّم، ويترتب الشمول على الاستنتاجات: انظر <a href="{ $method }">المنهج</a>. التقييمات بتاريخ { $day }؛ وهي بحث وليست مشورة قانونية.
law-under = { $instrument }: { $coverage }
law-under-presumed = { $instrument }: { $coverage } افتراضًا
law-gap = ثغرة: لا ينطبق على هذا التهديد أي فعل من الأفعال المجرَّمة وفقًا للصك { $instrument }. <a href="{ $gaps }">جميع الثغرات في { $instrument }</a>.
law-presumed = <strong>مفترض ولم يُقيَّم.</strong> لم يقارَن هذا التهديد نفسه بالأفعال المجرَّمة وفقًا للصك { $instrument }. ونتيجة التهديد الأعم { $threat } هي «{ $coverage }»؛ وتُفترض النتيجة نفسها هنا إلى أن ينظر أحد في الأمر.
law-findings = الاستنتاجات، { $provision }
law-element = الركن
law-finding = الاستنتاج
law-reason = السبب
law-decides = حاسم
law-to-provision = الحكم
law-to-assessment = هذا التقييم ومصادره
law-ruled-out = { $count ->
    [zero] لا أفعال مجرَّمة مستبعدة
    [one] فعل مجرَّم واحد مستبعد
    [two] فعلان مجرَّمان مستبعدان
    [few] { $count } أفعال مجرَّمة مستبعدة
    [many] { $count } فعلًا مجرَّمًا مستبعدًا
   *[other] { $count } فعل مجرَّم مستبعد
}
law-opinions = الآراء المنشورة
law-opinions-elsewhere = آراء منشورة بشأن صكوك أخرى
law-opinion = يرى { $opinion }: { $holds }.
law-opinion-by = يرى { $opinion }: { $holds }، بموجب { $provisions }.
law-opinion-on = { $name }، بشأن { $instrument }
law-ours-none = ليس لدينا تقييم يقارَن به.
law-ours-same = يخلص تقييمنا إلى النتيجة نفسها.
law-ours-differs = يختلف تقييمنا: { $coverage }.
law-ours-other-scale = لا يستخدم هذا الرأي سلمنا. تقييمنا: { $coverage }.
law-unassessed = <strong>لم يُقيَّم</strong> بموجب { $instruments }. لم يقارَن هذا التهديد، ولا تهديد أعم منه، بالأفعال المجرَّمة هناك. ولا يدل ذلك على انطباقها عليه أو عدم انطباقها.

## Provisions

provision-in = في { $instrument }.
provision-in-part = في { $instrument }، جزء من { $whole }.
provision-paraphrase = النص الوارد أعلاه صياغة بعباراتنا نحن؛ والمنشور الرسمي هو المرجع المعتمد.
provision-parts = { $count ->
    [zero] لا فقرات ولا بنود
    [one] فقرة واحدة أو بند واحد
    [two] فقرتان أو بندان
    [few] { $count } فقرات وبنود
    [many] { $count } من الفقرات والبنود
   *[other] { $count } من الفقرات والبنود
}
provision-elements = الأركان
provision-elements-lead = ما يجب إثباته، وما يجوز للدولة أن تضيفه أو تغفله. ويضع كل تقييم استنتاجًا بشأن كل ركن منها.
provision-kind = النوع
provision-needed = درجة اللزوم
provision-verification = التحقق
provision-only-for = لا يخص إلا: { $offences }.
provision-need-effect = { $need }. <span class="note">{ $effect }</span>
provision-role = { $kind }، { $need }
need-required = لازم
need-optional = اختياري
need-option = اختياري: { $option }
need-alternative = أحد البدائل
need-alternative-of = أحد بدائل المجموعة «{ $group }»
effect-mayRequire = يجوز للدولة أن تشترطه علاوة على غيره، وهو ما يضيِّق الفعل المجرَّم.
effect-mayExclude = يجوز للدولة أن تستبعد هذه الحالات.
effect-mayReserve = يجوز للدولة أن تستبعده بتحفظ.
effect-mayExtend = يجوز للدولة أن تدرجه أيضًا، وهو ما يوسِّع الفعل المجرَّم؛ ولا يتوقف الشمول عليه.
effect-exclusion = يستبعد الصك نفسه هذه الحالات.
effect-inclusion = ينص الصك على إدراج هذه الحالات.
effect-aggravation = يشدِّد العقوبة ولا يغيِّر الفعل المجرَّم.
effect-evidentiaryRule = يبيِّن كيف يجوز إثبات أحد الأركان.
effect-savingClause = لا يمس القوانين الأخرى.
effect-stateChoice = الاختيار متروك للدولة؛ ولا يتسع الفعل المجرَّم ولا يضيق تلقائيًا.
provision-threats = التهديدات التي قورنت به
provision-threats-lead = يترتب الشمول على الاستنتاجات بشأن الأركان: انظر <a href="{ $method }">المنهج</a>.
provision-threats-none = لم يقارَن أي تهديد بهذا الفعل المجرَّم بعد. ولا يدل ذلك على التهديدات التي ينطبق عليها.
provision-threat = التهديد
provision-covered = التهديدات التي يشملها
provision-coveredConditionally = التهديدات التي يشملها بشروط
provision-arguable = التهديدات التي شموله لها محل خلاف
provision-notCovered = التهديدات التي لا يشملها
provision-unassessed = التهديدات التي لم يكتمل تقييمها
provision-unless = ما لم تستخدم الدولة الخيار
provision-turns-on = يتوقف على
provision-fails-on = ينتفي بسبب
provision-ruled-out = التهديدات التي استُبعد بشأنها
provision-opinions = الآراء المنشورة التي تذكره

## Reservations

reservations = التحفظات والإعلانات
reservations-state = الدولة
reservations-instrument = الصك
reservations-kind = النوع والتاريخ
reservations-effect = أثره
reservations-text = بعباراتنا
reservations-verification = التحقق
reservation-narrows = يضيِّق { $what }
reservation-excludes = يستبعد { $what }
reservation-takesUp = يأخذ بالخيار { $what }
reservation-provision = يتناول { $what }

## Instruments and States

views-matrix = مصفوفة الشمول
views-gaps = الثغرات
views-compare = المقارنة مع { $instruments }
instrument-offences = الأفعال المجرَّمة
instrument-offences-lead = لكل فعل مجرَّم، عدد التهديدات التي يشملها وكيفية شمولها. التقييمات بتاريخ { $day }: انظر <a href="{ $method }">المنهج</a>.
instrument-offence = الفعل المجرَّم
instrument-offences-none = لم يقارَن أي تهديد بهذه الأفعال المجرَّمة بعد. ولا يدل ذلك على ما تنطبق عليه.
column-covered = مشمول
column-conditionally = بشروط
column-arguable = محل خلاف
column-not-covered = غير مشمول
column-ruled-out = مستبعد
column-gaps = ثغرات
column-not-assessed = لم يُقيَّم
instrument-parties = الأطراف
instrument-parties-lead = ما هو معروف في { $day } عن الدول والجهات المشاركة الأخرى وعددها { $states }. وما لم يُدرج منها فلا يُعرف عنه شيء هنا.
instrument-structure = البنية
instrument-chapter = الفصل { $chapter }
instrument-chapter-unknown = الفصل غير مسجل
instrument-provisions = { $count ->
    [zero] لا أحكام مسجلة.
    [one] حكم واحد مسجل.
    [two] حكمان مسجلان.
    [few] { $count } أحكام مسجلة.
    [many] { $count } حكمًا مسجلًا.
   *[other] { $count } حكم مسجل.
} وليست جميع الصكوك مسجلة بالكامل.
instrument-provisions-top = { $count ->
    [zero] لا أحكام مسجلة، وعدد ما يقع منها في المستوى الأعلى { $top }.
    [one] حكم واحد مسجل، وعدد ما يقع في المستوى الأعلى { $top }.
    [two] حكمان مسجلان، عدد ما يقع منهما في المستوى الأعلى { $top }.
    [few] { $count } أحكام مسجلة، عدد ما يقع منها في المستوى الأعلى { $top }.
    [many] { $count } حكمًا مسجلًا، عدد ما يقع منها في المستوى الأعلى { $top }.
   *[other] { $count } حكم مسجل، عدد ما يقع منها في المستوى الأعلى { $top }.
} وليست جميع الصكوك مسجلة بالكامل.
article-parts = { $count ->
    [zero] لا أجزاء
    [one] جزء واحد
    [two] جزآن
    [few] { $count } أجزاء
    [many] { $count } جزءًا
   *[other] { $count } جزء
}
state-instruments = الصكوك
state-cooperation = ما يمكن لهذه الدولة أن تفعله مع دولة أخرى
state-lead = في { $day }. عدم وجود سطر يعني «غير معروف»: ولا يُستدل منه على مشاركة هذه الدولة أو عدم مشاركتها. ويُذكر في الملاحظة ما إذا كان تاريخ بدء النفاذ محسوبًا.
state-participation = المشاركة في الصكوك
state-instrument = الصك
state-signed = التوقيع
state-bound = الموافقة على الالتزام
state-from = نافذ منذ
state-on = في { $day }
state-verification = التحقق
state-note = ملاحظة
state-no-record = لا شيء مسجل
state-none = لا يُعرف هنا شيء عن مشاركتها في أي صك.

## Gaps

gaps-title = الثغرات في { $instrument }
gaps-description = { $gaps } من أصل { $held } من التهديدات التي قورنت بالأفعال المجرَّمة وفقًا للصك { $instrument } لا يشملها أي من هذه الأفعال
gaps-lead = { $gaps ->
    [zero] قورنت تهديدات عددها { $held } بالأفعال المجرَّمة وفقًا للصك { $instrument } وعددها { $offences }، وليس بينها تهديد لا يشمله أي من هذه الأفعال.
    [one] قورنت تهديدات عددها { $held } بالأفعال المجرَّمة وفقًا للصك { $instrument } وعددها { $offences }، وبينها تهديد واحد لا يشمله أي من هذه الأفعال.
    [two] قورنت تهديدات عددها { $held } بالأفعال المجرَّمة وفقًا للصك { $instrument } وعددها { $offences }، وبينها تهديدان لا يشملهما أي من هذه الأفعال.
    [few] قورنت تهديدات عددها { $held } بالأفعال المجرَّمة وفقًا للصك { $instrument } وعددها { $offences }، وبينها { $gaps } تهديدات لا يشملها أي من هذه الأفعال.
    [many] قورنت تهديدات عددها { $held } بالأفعال المجرَّمة وفقًا للصك { $instrument } وعددها { $offences }، وبينها { $gaps } تهديدًا لا يشملها أي من هذه الأفعال.
   *[other] قورنت تهديدات عددها { $held } بالأفعال المجرَّمة وفقًا للصك { $instrument } وعددها { $offences }، وبينها { $gaps } تهديد لا يشملها أي من هذه الأفعال.
}
gaps-count-gaps = { $count ->
    [zero] <span class="n">{ $count }</span> ثغرة
    [one] <span class="n">{ $count }</span> ثغرة
    [two] <span class="n">{ $count }</span> ثغرتان
    [few] <span class="n">{ $count }</span> ثغرات
    [many] <span class="n">{ $count }</span> ثغرة
   *[other] <span class="n">{ $count }</span> ثغرة
}
gaps-count-arguable = { $count ->
    [zero] <span class="n">{ $count }</span> محل خلاف
    [one] <span class="n">{ $count }</span> محل خلاف
    [two] <span class="n">{ $count }</span> محل خلاف
    [few] <span class="n">{ $count }</span> محل خلاف
    [many] <span class="n">{ $count }</span> محل خلاف
   *[other] <span class="n">{ $count }</span> محل خلاف
}
gaps-count-conditional = { $count ->
    [zero] <span class="n">{ $count }</span> مشمول بشروط
    [one] <span class="n">{ $count }</span> مشمول بشروط
    [two] <span class="n">{ $count }</span> مشمولان بشروط
    [few] <span class="n">{ $count }</span> مشمولة بشروط
    [many] <span class="n">{ $count }</span> مشمولة بشروط
   *[other] <span class="n">{ $count }</span> مشمولة بشروط
}
gaps-count-covered = { $count ->
    [zero] <span class="n">{ $count }</span> مشمول
    [one] <span class="n">{ $count }</span> مشمول
    [two] <span class="n">{ $count }</span> مشمولان
    [few] <span class="n">{ $count }</span> مشمولة
    [many] <span class="n">{ $count }</span> مشمولة
   *[other] <span class="n">{ $count }</span> مشمولة
}
gaps-count-unassessed = { $count ->
    [zero] <span class="n">{ $count }</span> لم يُقيَّم
    [one] <span class="n">{ $count }</span> لم يُقيَّم
    [two] <span class="n">{ $count }</span> لم يُقيَّما
    [few] <span class="n">{ $count }</span> لم تُقيَّم
    [many] <span class="n">{ $count }</span> لم تُقيَّم
   *[other] <span class="n">{ $count }</span> لم تُقيَّم
}
gaps-meaning = التقييمات بتاريخ { $day }، وقد أجراها هذا المشروع لا محكمة ولا هيئة منشأة بموجب معاهدة. وتعني الثغرة أنه لم يتبيَّن انطباق أي فعل من الأفعال المجرَّمة وفقًا للصك على التهديد كما يعرِّفه الرسم البياني؛ وقد ينطبق عليه صك آخر أو القانون الوطني. انظر <a href="{ $method }">المنهج وحدوده</a>.
gaps-heading = الثغرات
gaps-no-gap = ليس بين التهديدات التي قُيِّمت تهديد لا يشمله أي فعل مجرَّم. ولا يعني ذلك أنها مشمولة كلها: انظر أدناه ما هو محل خلاف.
gaps-gap = لا ينطبق أي فعل من الأفعال المجرَّمة وفقًا للصك { $instrument } على <strong>{ $threat }</strong>.
gaps-nearest = { $count ->
    [zero] أقربها { $offences }.
    [one] أقربها هو { $offences }.
    [two] أقربها فعلان: { $offences }.
    [few] أقربها ما يلي: { $offences }.
    [many] أقربها ما يلي: { $offences }.
   *[other] أقربها ما يلي: { $offences }.
}
gaps-fails-on = { $provision }، والشمول هنا منتفٍ بسبب { $elements }
gaps-fails-on-all = { $provision }، والشمول هنا منتفٍ بسبب كل بديل من هذه البدائل: { $elements }
gaps-next-offence = {"؛ و"}
gaps-all-ruled-out = استُبعد كل فعل من الأفعال المجرَّمة وفقًا له لأنه ليس محلًا للنظر.
gaps-reason-of = { $provision }، { $element }:
gaps-close = { $count ->
    [zero] <strong>ما يسد الثغرة:</strong> فعل مجرَّم من دون { $elements }.
    [one] <strong>ما يسد الثغرة:</strong> فعل مجرَّم، أو تفسير لهذا الفعل، من دون { $elements }.
    [two] <strong>ما يسد الثغرة:</strong> فعل مجرَّم، أو تفسير لأحد هذين الفعلين، من دون { $elements }.
    [few] <strong>ما يسد الثغرة:</strong> فعل مجرَّم، أو تفسير لأحد هذه الأفعال، من دون { $elements }.
    [many] <strong>ما يسد الثغرة:</strong> فعل مجرَّم، أو تفسير لأحد هذه الأفعال، من دون { $elements }.
   *[other] <strong>ما يسد الثغرة:</strong> فعل مجرَّم، أو تفسير لأحد هذه الأفعال، من دون { $elements }.
}
gaps-next-without = {"؛ أو من دون "}
gaps-close-anew = <strong>ما يسد الثغرة:</strong> فعل مجرَّم يخص هذا السلوك؛ فليس بين الأفعال المجرَّمة الحالية ما هو قريب منه بما يكفي ليُفسَّر على هذا النحو.
gaps-others = { $count ->
    [zero] لا أفعال مجرَّمة أخرى ينتفي شمولها بسبب أركان أكثر.
    [one] فعل مجرَّم آخر ينتفي شموله بسبب أركان أكثر.
    [two] فعلان مجرَّمان آخران ينتفي شمولهما بسبب أركان أكثر.
    [few] { $count } أفعال مجرَّمة أخرى ينتفي شمولها بسبب أركان أكثر.
    [many] { $count } فعلًا مجرَّمًا آخر ينتفي شمولها بسبب أركان أكثر.
   *[other] { $count } فعل مجرَّم آخر ينتفي شمولها بسبب أركان أكثر.
}
gaps-ruled-out = { $count ->
    [zero] لم يُستبعد أي فعل مجرَّم.
    [one] استُبعد فعل مجرَّم واحد.
    [two] استُبعد فعلان مجرَّمان.
    [few] استُبعدت { $count } أفعال مجرَّمة.
    [many] استُبعد { $count } فعلًا مجرَّمًا.
   *[other] استُبعد { $count } فعل مجرَّم.
}
gaps-scope = <strong>النطاق:</strong> { $note }
gaps-arguable = محل خلاف
gaps-arguable-lead = لا ينطبق أي فعل مجرَّم بوضوح على هذه التهديدات، وليس بين الأفعال المذكورة ما ينتفي شموله بوضوح. ويتوقف كل منها على الوقائع أو التفسيرات المبينة أدناه.
gaps-turns-on = { $provision }: يتوقف الشمول على { $elements }
gaps-element-reason = «{ $element }»: { $reason }
gaps-findings = جميع الاستنتاجات بشأن { $threat }
gaps-conditional = مشمول بشروط
gaps-conditional-lead = تهديدات مشمولة، ما لم تستخدم الدولة خيارًا يتيحه لها الصك ويُخرج التهديد من نطاقه.
gaps-unless = { $provision }، ما لم تستخدم الدولة { $elements }
gaps-unassessed = لم يُقيَّم
gaps-unassessed-lead = { $count ->
    [zero] ليس هناك تهديد لم يقارَن بجميع الأفعال المجرَّمة وفقًا للصك { $instrument }.
    [one] لم يقارَن هذا التهديد بجميع الأفعال المجرَّمة وفقًا للصك { $instrument }. وهو ليس ثغرة، وليس مشمولًا كذلك: فلا شيء معروف عنه.
    [two] لم يقارَن هذان التهديدان بجميع الأفعال المجرَّمة وفقًا للصك { $instrument }. وهما ليسا ثغرتين، وليسا مشمولين كذلك: فلا شيء معروف عنهما.
    [few] لم تقارَن هذه التهديدات، وعددها { $count }، بجميع الأفعال المجرَّمة وفقًا للصك { $instrument }. وهي ليست ثغرات، وليست مشمولة كذلك: فلا شيء معروف عنها.
    [many] لم تقارَن هذه التهديدات، وعددها { $count }، بجميع الأفعال المجرَّمة وفقًا للصك { $instrument }. وهي ليست ثغرات، وليست مشمولة كذلك: فلا شيء معروف عنها.
   *[other] لم تقارَن هذه التهديدات، وعددها { $count }، بجميع الأفعال المجرَّمة وفقًا للصك { $instrument }. وهي ليست ثغرات، وليست مشمولة كذلك: فلا شيء معروف عنها.
}
gaps-unassessed-presumed = عدد ما تُفترض له منها نتيجة تهديد أعم: { $count }.
gaps-presumed = { $coverages } افتراضًا
gaps-presumed-from = { $coverage } (استنادًا إلى { $threat })

## Coverage in figures

coverage-title = القانون: مدى انطباق الصكوك
coverage-description = التهديدات التي تشملها الأفعال المجرَّمة وفقًا لكل صك، أو تشملها بشروط، أو شمولها محل خلاف، أو لا تشملها
coverage-heading = مدى انطباق القانون
coverage-lead = تهديدات قورنت، ركنًا ركنًا، بالأفعال المجرَّمة وفقًا لصكوك عددها { $instruments }. والثغرة تهديد قورن بكل فعل مجرَّم وفقًا للصك ولا يشمله أي منها.
coverage-read = التقييمات بتاريخ { $day }. اقرأ <a href="{ $method }">المنهج</a> قبل الاستشهاد بأي رقم. وللاطلاع على ما يمكن لدولتين القيام به معًا: <a href="{ $cooperation }">التعاون</a>.
coverage-figures = الصكوك بالأرقام
coverage-caption = التهديدات بحسب الشمول. والتهديد الذي لم يقارَن بصك ما ليس مشمولًا وليس ثغرة.
coverage-instrument = الصك
coverage-offences = الأفعال المجرَّمة
coverage-held = التهديدات المقيَّمة
coverage-pages = الصفحات
coverage-matrix = المصفوفة
coverage-gaps = الثغرات
coverage-compare = مقارنة بين صكين
coverage-pair = { $one } – { $other }
coverage-without = صكوك أخرى مسجلة تتضمن أفعالًا مجرَّمة ولم يقارَن بها أي تهديد: { $instruments }. جميع <a href="{ $all }">الصكوك</a>.


## Two instruments compared

compare-title = مقارنة بين { $one } و{ $other }
compare-description = تهديدات يختلف شمولها بين صكين: { $differ }، وتهديدات يتماثل شمولها فيهما: { $alike }
compare-heading = { $one } و{ $other }
compare-lead = عدد التهديدات التي قورنت بالأفعال المجرَّمة في الصكين معًا: { $held }، منها { $differ } يختلف شمولها و{ $alike } يتماثل شمولها.
compare-figures = عدد التهديدات التي يذهب فيها أحد الصكين إلى مدى أبعد من الآخر: { $one }، { $further-one }؛ { $other }، { $further-other }. وما لم يُقارَن: { $only-one } مما قورن بالصك الأول وحده، و{ $only-other } مما قورن بالصك الثاني وحده. وكل قيمة تحيل إلى أسبابها. التقييمات بتاريخ { $day }: انظر <a href="{ $method }">المنهج</a>.
compare-differ = تهديدات يختلف شمولها
compare-alike = تهديدات يتماثل شمولها

## Method

method-title = منهج التقييمات القانونية
method-description = كيف تتحول الاستنتاجات بشأن أركان الفعل المجرَّم إلى شمول، وما المقصود هنا بالثغرة
method-lead = مجرد القول إن مادةً ما تشمل تهديدًا رأيٌ بلا أسباب. أما هنا فالأسباب هي البيانات، ومنها يُحسب الشمول.
method-findings = من الاستنتاجات إلى الشمول
method-findings-says = يُفكَّك الفعل المجرَّم إلى أركانه: السلوك، ومحل السلوك، والوسيلة، والنتيجة، والظروف، والركن المعنوي. والركن إما لازم، أو واحد من مجموعة بدائل، أو اختياري. ويقارن التقييم تهديدًا واحدًا بفعل مجرَّم واحد، ويخلص إلى استنتاج بشأن كل ركن: <em>مستوفى</em> أو <em>محل خلاف</em> أو <em>غير مستوفى</em>، مع بيان سبب كل استنتاج. وما عدا ذلك ينتج عن قواعد <a href="{ $rules }">يمكن الاطلاع عليها</a>؛ ولا يكتب أحدٌ الشمول يدويًا. عدد التقييمات: { $assessments }، وعدد الاستنتاجات الواردة فيها: { $findings }.
method-table = جدول الحقيقة
method-table-caption = شمول الفعل المجرَّم للتهديد. العبرة بأول صف ينطبق.
method-required = الأركان اللازمة
method-alternatives = كل مجموعة من البدائل
method-options = خيارات الدولة
method-coverage = الشمول
method-any = أيًّا كان
method-one-unmet = أحدها غير مستوفى
method-group-unmet = جميع بدائل إحدى المجموعات غير مستوفاة
method-one-open = أحدها بلا استنتاج
method-or-group-open = أو مجموعة ليس فيها بديل مستوفى وفيها بديل بلا استنتاج
method-or-one-open = أو أحدها بلا استنتاج
method-one-arguable = أحدها محل خلاف، وليس فيها ما هو غير مستوفى
method-or-group-arguable = أو مجموعة ليس فيها بديل مستوفى وفيها بديل واحد على الأقل محل خلاف
method-all-met = جميعها مستوفاة
method-one-of-each = بديل واحد على الأقل من كل مجموعة مستوفى
method-one-narrows = أحد الخيارات المضيِّقة غير مستوفى أو محل خلاف
method-none-narrows = لا يوجد خيار مضيِّق يُخرج التهديد
method-best = يشمل الصك التهديدَ بقدر ما يشمله أوفى الأفعال المجرَّمة فيه.
method-reservations = الخيارات والتحفظات
method-reservations-says = تجيز معاهدات كثيرة للدولة أن تشترط شروطًا إضافية، أو أن تستبعد حالات، أو أن تبدي تحفظًا. ومثل هذا الخيار ركن قائم بذاته. فإذا ظل التهديد مشمولًا في دولة تستخدم الخيار، كان الاستنتاج <em>مستوفى</em>؛ وإلا كان الشمول مشروطًا، لأن الجواب يتوقف على تلك الدولة. أما الخيارات التي توسِّع الفعل المجرَّم، وقواعد الإثبات، والظروف المشدِّدة، فلا تغيِّر الشمول. ويرد بيان الدول التي أبدت التحفظات ومضمون تلك التحفظات في صفحات الأحكام وصفحات <a href="{ $states }">الدول</a>. وإذا استخدمت دولة خيارًا في قانونها الداخلي دون أن تعلن ذلك، فإنه لا يُسجَّل هنا.
method-ruled-out = المستبعَد
method-ruled-out-says = كل فعل مجرَّم في الصك مرشح للنظر. وما لا صلة له بالتهديد على نحو بيِّن يُستبعد مع ذكر السبب، حتى لا يُغفل شيء في صمت. عدد حالات الاستبعاد هذه: { $count }.
method-gap = المقصود بالثغرة
method-gap-says = الثغرة تهديدٌ نُظر فيه في ضوء كل فعل مجرَّم في الصك ولم يشمله أيٌّ منها، ولا حتى شمولًا محل خلاف. ولا يعني ذلك أن السلوك مشروع: فقد يشمله صك آخر، أو فعل آخر مجرَّم في القانون الوطني، أو القسم العام من قانون العقوبات. ولا يُنظر في الشروع والمساعدة ومسؤولية الأشخاص الاعتباريين إلا حيث تكون مسجلة بوصفها أفعالًا مجرَّمة. ويُشار صراحةً إلى سلوك الدول الذي يقع خارج نطاق معاهدة جنائية.
method-unassessed-says = <strong>لم يُقيَّم</strong> تعني أن أحدًا لم ينظر في الأمر. ولا يُحسب ذلك أبدًا ثغرة ولا شمولًا.
method-presumed = الشمول المفترض
method-presumed-says = التهديد الذي لم يقيِّمه أحد يُعرض له شمول التهديد الأوسع منه بوصفه <em>مفترضًا</em>. وإذا كان له تهديدان أوسع منه فقد تكون له قيمتان. وتُعرض القيم المفترضة في كل موضع منفصلةً عن القيم المقيَّمة، ولا تدخل في أي عدد.
method-who = من أجرى التقييم، وكيف
method-who-says = أجرى هذا المشروع التقييمات على مرحلتين. ومدى اتفاق المرحلتين موثَّق مع البيانات، في الملف <code>docs/assessment-agreement.md</code> من المشروع. وتُعرض الآراء المنشورة لجهات أخرى إلى جانب تقييماتنا، مع بيان ما إذا كانت تقييماتنا تختلف عنها؛ وهي لا تدخل في الحساب.
method-verification = التحقق
method-verification-says = يبيِّن كل حكم وركن ومشاركة وتحفظ مدى التحقق منه: قُرئ في النص الرسمي، أو قُرئ في مصدر ثانوي، أو قُرئ جزئيًا، أو لم يُتحقَّق منه. ولا ترفع أيُّ خطوة من خطوات البرنامج هذه الدرجة. والصياغات الملخِّصة بعباراتنا نحن؛ والمرجع هو النشر الرسمي.
method-dates = التواريخ
method-dates-says = عبارة “نافذ” في الصفحات تخص { $day }، وهو تاريخ أحدث تقييم، لا اليوم الذي تقرؤها فيه. وقد يكون المعلوم عن دولة ما أقدم من ذلك؛ ويذكر مدخلها تاريخ قراءة المصدر. والدولة التي لا ترد في قائمة هي دولة لا يُعرف عنها شيء هنا.
method-limits = الحدود
method-limits-says = هذا عمل بحثي وليس مشورة قانونية. فالتهديدات أنماط، أما القضية فيُفصل فيها بناءً على وقائعها. ويختلف تفسير المعاهدات من محكمة إلى أخرى، والتقييم قراءة قد يعترض عليها آخرون: نرجو <a href="{ $about }">إبلاغنا بموضع الاعتراض</a>.
method-on = الصكوك والمصفوفات والثغرات

## About

about-title = نبذة
about-description = ما هذا الرسم البياني، وكيف يُعد، وما لا يدعيه
about-lead = يستخدم المجرمون التكنولوجيا الجديدة قبل أن تكون لدى القانون كلمات تعبِّر عنها. وهذا الرسم البياني يجمع تلك الكلمات: التهديدات التي تكون التكنولوجيا فيها أداة أو هدفًا أو ذريعة، وما يضخِّمها، ومن يبيعها كخدمة، والحوادث والأرقام المقدَّمة أدلةً عليها، والصكوك القانونية التي قد تشملها.
about-made = كيف يُعد
about-made-sources = الرسم البياني بصيغة RDF، يُعد يدويًا في ملفات Turtle ويُستكمل بقواعد. وقد انطلق من ورقة قُدِّمت في عام 2022 إلى اللجنة التي صاغت اتفاقية الأمم المتحدة لمكافحة الجريمة السيبرانية؛ ولكل مفهوم وادعاء ومصدر في ذلك النص كيان هنا، مع ذكر موضع وروده.
about-made-roles = أدوار التكنولوجيا علاقات. فالتهديد الذي <em>يستخدم التكنولوجيا كأداة</em> يُعد بالاستنباط من تهديدات الأداة، والذي <em>يستهدفها</em> يُعد بالاستنباط من تهديدات الهدف؛ وقد يكون التهديد الواحد كليهما. وكل مستنبط يحمل قاعدته، ويمكن تتبع مقدماته حتى سطر بعينه في ملف.
about-reading = كيف يُقرأ
about-verification = <strong>التحقق</strong> يبيِّن مدى التحقق من البيان: قُرئ في النص الرسمي أو في المصدر نفسه، أو قُرئ في مصدر ثانوي، أو قُرئ جزئيًا، أو لم يُتحقَّق منه. ولا ترفع أيُّ خطوة من خطوات البرنامج هذه الدرجة.
about-claims = <strong>الادعاءات</strong> هي ما قاله قائل. ولا يُكرَّر أي رقم على أنه حقيقة: فلكل رقم مصدره الأصلي، وما جرى احتسابه، ومن يكرره، ووضعه اليوم.
about-causality = <strong>السببية</strong> متدرجة. فوقوع أمر بعد أمر آخر لا يعني أنه وقع بسببه.
about-absence = <strong>الغياب</strong> يعني أن أحدًا لم يبحث أو أنه لم يُعثر على شيء. ولا يعني أبدًا أن الأمر ليس كذلك.
about-limits = ما لا يدعيه
about-limits-advice = هذه مادة بحثية وليست مشورة قانونية. والصياغات الملخِّصة للنصوص القانونية بعبارات المشروع نفسه؛ والمرجع هو النشر الرسمي. واختيار التهديدات والحوادث قراءة للمصادر وليس حصرًا شاملًا.
about-limits-how = يذكر الوصف ما يُفعل ومن يتضرر. ولا يذكر كيف يُفعل.

## Figures

figure-incidents = تسلسل زمني للحوادث (العدد: { $count }) بحسب السنة التي بدأت فيها
figure-incidents-caption = { $label }. كل علامة حادث ورابط؛ ويدل شكلها على مدى تأكيده.
figure-milestones = تسلسل زمني للمعالم البارزة (العدد: { $count }) بحسب السنة
figure-milestones-caption = { $label }. كل علامة معلم بارز ورابط.
figure-mark = { $mark }: { $name }
figure-confirmed = مؤكَّد
figure-vendor = أبلغ عنه مورِّد فقط
figure-disputed = متنازع فيه أو غير مؤكَّد
figure-demonstration = عرض إيضاحي
figure-prevented = أُحبط
figure-services = سلاسل توريد الخدمات الإجرامية (العدد: { $services }): الأدوار إلى اليسار (العدد: { $roles })، والتهديدات التي توفرها إلى اليمين (العدد: { $threats })
figure-services-caption = { $label }. يصل خطٌّ بين الخدمة وكل دور لها وكل تهديد توفره.
figure-services-roles = الأدوار
figure-services-services = الخدمات
figure-services-threats = التهديدات التي توفرها
figure-amplifications = مصفوفة التهديدات (العدد: { $threats }) بحسب العوامل المضخِّمة (العدد: { $amplifiers })
figure-amplifications-caption = { $label }. في كل خانة، من اليسار إلى اليمين، عمود لكل مما يلي: { $dimensions }؛ وثلاثة ارتفاعات للمنخفض والمتوسط والمرتفع، وعمود مفرغ حيث لا يُعرف المستوى.
figure-level = { $dimension }: { $level }
figure-level-not-known = { $dimension } (المستوى غير معروف)
figure-claims = وضع الادعاءات اليوم (العدد: { $count })
figure-claims-caption = { $label }. كل مربع ادعاء ورابط.

## Cooperation

cooperation-title = ما يمكن لدولتين القيام به معًا
cooperation-description = ازدواجية التجريم والتحفظات والتعاون بالنسبة إلى دولتين وتهديد ويوم
cooperation-lead = اختر دولتين وتهديدًا ويومًا، لتعرف هل الدولتان ملزمتان بالمعاقبة على التهديد، وبموجب أي صكوك، وأي تحفظات تحول دون ذلك، وما يتاح لهما عندئذ من صلاحيات وتعاون.
cooperation-one = الدولة الأولى
cooperation-other = الدولة الأخرى
cooperation-threat = التهديد
cooperation-day = اليوم
cooperation-state-hint = الاسم أو الرمز، مثل { $code }
cooperation-show = عرض
cooperation-no-script = يُجمَّع الجواب في متصفحك بواسطة برنامج نصي، والبرامج النصية معطلة. وبدونها يمكنك قراءة صفحتي <a href="{ $states }">الدولتين</a>، أو تشغيل <code>threatlex cooperate --states FRA,USA --threat ransomware</code>، وهو أمر يعطي الجواب نفسه في الطرفية.
cooperation-how = كيف تجيب هذه الصفحة
cooperation-how-says = لا يُرسل شيء إلى أي مكان. وتجمع الصفحة ما تفيد به استعلامات مسماة عن الدول (العدد: { $states })، والتهديدات التي قيَّمها أحد (العدد: { $assessed })، والصكوك (العدد: { $instruments }) مع سجلات المشاركة فيها (العدد: { $participations })؛ ويجري <code>threatlex cooperate</code> الجمع نفسه، ويقارن اختبارٌ بين الاثنين.
cooperation-in-force = <strong>النفاذ.</strong> تبيِّن التواريخ المسجلة لكل صك ما إذا كان نافذًا بالنسبة إلى كل دولة في ذلك اليوم: <a href="{ $query }">المشاركة في يوم معين</a>. والتوقيع وحده لا يُلزم أحدًا.
cooperation-coverage = <strong>الشمول.</strong> قورن كل فعل مجرَّم بالتهديد ركنًا ركنًا: <a href="{ $query }">الشمول والخيارات التي يتوقف عليها</a>.
cooperation-reservations = <strong>التحفظات.</strong> التحفظ الذي يستبعد الفعل المجرَّم، أو يأخذ بخيار لا يستوفيه التهديد، يُخرج التهديد. والذي يأخذ بخيار مشكوك فيه، أو يضيِّق الفعل المجرَّم على نحو لم يقيِّمه أحد، يبقيه محل خلاف: <a href="{ $query }">التحفظات والإعلانات</a>. ويُعتد بالبيان من يوم صدوره إلى أن يُسحب.
cooperation-dual = <strong>ازدواجية التجريم.</strong> نعم، إذا كان ثمة صك نافذ يُلزم كل دولة بالمعاقبة على التهديد، وليس بالضرورة الصك نفسه؛ محل خلاف، إذا كان التزام الدولة الأقل التزامًا محل خلاف أو معلقًا على شرط؛ غير معروف، إذا كان ما يحسم الأمر غير مسجل؛ لا، إذا كان ذلك كله مسجلًا ولا شيء يُلزم إحداهما. أما الصكوك التي لم يقارن أحدٌ بها أي تهديد فتُترك جانبًا، ويذكر الجواب ذلك.
cooperation-provisions = <strong>التعاون.</strong> الأحكام التي تخدم الأفعال المجرَّمة المرتكبة بواسطة تكنولوجيا المعلومات والاتصالات، أو الأدلة الإلكترونية على أي فعل مجرَّم، يمكن استخدامها أيًّا كان ما يشمله الفعل المجرَّم؛ والتي لا تخدم إلا الأفعال المجرَّمة وفقًا للصك نفسه تُستخدم بقدر ما تعاقب عليها الدولة الأقل التزامًا؛ والتي تخص الجرائم الخطيرة تُستخدم إذا بلغت العقوبة العتبة: <a href="{ $query }">الأحكام المتعلقة بالصلاحيات والتعاون</a>.
cooperation-limits = غياب السجل يعني <em>غير معروف</em>، ولا يعني أبدًا <em>لا</em>. والشمول هو تقييم المشروع نفسه لنصوص المعاهدات؛ ولا يُنظر فيما تعاقب عليه الدولة بموجب قانونها الداخلي، ولا في المعاهدات الثنائية. هذه مادة بحثية وليست مشورة قانونية.

## The answer on cooperation, put together in the browser

answer-heading = { $one } و{ $other }: { $threat } في { $day }
answer-title = { $one } و{ $other }: { $threat } · threatlex
answer-dual = ازدواجية التجريم بموجب المعاهدات: { $answer } { $says }.
answer-dual-yes = الدولتان ملزمتان بموجب معاهدة نافذة بالمعاقبة على هذا السلوك
answer-dual-arguable = الدولتان ملزمتان بمعاهدة نافذة يكون شمولها لهذا السلوك محل خلاف أو معلقًا على شرط
answer-dual-not-known = ما يحسم الأمر غير مسجل
answer-dual-no = لا توجد معاهدة مسجلة تُلزم الدولتين بالمعاقبة على هذا السلوك
answer-usable-yes = نعم
answer-usable-arguable = محل خلاف
answer-usable-if-serious = إذا كانت الجريمة خطيرة
answer-usable-not-known = غير معروف
answer-usable-no = لا
answer-bound = { $state }: دولة ملزمة بالمعاقبة عليه: { $by }.
answer-bound-conditionally = { $state }: دولة ملزمة بالمعاقبة عليه ما لم تستخدم خيارًا يُخرجه: { $by }.
answer-bound-arguably = { $state }: دولة التزامها بالمعاقبة عليه محل خلاف: { $by }.
answer-bound-not-assessed = لم يقيِّم أحدٌ التهديد “{ $threat }” في ضوء هذه الصكوك.
answer-bound-not = { $state }: لا يوجد صك مسجل على أنه نافذ بالنسبة إلى هذه الدولة يُلزمها بالمعاقبة عليه؛ وقد يعاقب عليه قانونها الداخلي.
answer-open = ليس مسجلًا ما إذا كانت الصكوك التالية، التي من شأنها أن تشمل التهديد، نافذة بالنسبة إليها في ذلك اليوم: { $instruments }.
answer-unread = لم يقارن أحدٌ التهديد بالصكوك التالية، وهي نافذة أو قد تكون نافذة بالنسبة إليها: { $instruments }.
answer-left-out = تُركت جانبًا لأن أحدًا لم يقارن بها أي تهديد: { $instruments }.
answer-in-force-both = نافذة بالنسبة إلى الدولتين
answer-in-force-none = لا يوجد صك مسجل على أنه نافذ بالنسبة إلى الدولتين.
answer-in-force-rest = نافذة بالنسبة إلى إحداهما أو غير نافذة بالنسبة إلى أيٍّ منهما، بحسب ما هو مسجل
answer-by-text = بحسب نصه: { $coverage }
answer-state = الدولة
answer-status = في ذلك اليوم
answer-reach = التهديد في تلك الدولة
answer-offences = الأفعال المجرَّمة التي تشمله، بعد مراعاة التحفظات
answer-article = المادة { $number }
answer-offences-none = لا شيء منها يشمله
answer-declared = بيان صادر عنها
answer-but-declared = بحسب نصه: { $coverage }، غير أن هناك ما يلي: { $declared }: { $text }
answer-state-declared = { $state }، { $declared }: { $text }
answer-usable = قابل للاستخدام في هذه الحالة
answer-used-for = يجوز استخدامه من أجل
answer-dual-criminality = ازدواجية التجريم
answer-offers = ما يتيحه عندئذ
answer-scope-none = غير مسجل
answer-rule-none = لا توجد قاعدة مسجلة
answer-provisions-none = لا توجد له أحكام مسجلة بشأن التعاون أو الصلاحيات.
answer-instrument = الصك
answer-instrument-by-text = بحسب نصه
answer-limits = غياب السجل يعني غير معروف، ولا يعني أبدًا لا. وليست هذه مشورة قانونية. الجواب نفسه في سطر الأوامر: { $command }
answer-wrong-one = الدولة الأولى غير معروفة؛ اكتب اسمها أو رمزها.
answer-wrong-other = الدولة الثانية غير معروفة؛ اكتب اسمها أو رمزها.
answer-wrong-same = الدولتان هما الدولة نفسها.
answer-wrong-threat = التهديد غير معروف؛ اكتب رمزه أو اسمه.
answer-wrong-day = اليوم غير محدد؛ اكتبه على النحو 2026-11-23.
answer-example = على سبيل المثال: { $example }.
answer-example-link = فرنسا والولايات المتحدة وبرمجيات الفدية
answer-not-assessed = { $threat } (لم يُقيَّم)
answer-verified = ({ $verification })
term-its-own-offences = الأفعال المجرَّمة وفقًا للصك نفسه
term-offences-by-means-of-ict = الأفعال المجرَّمة المرتكبة بواسطة تكنولوجيا المعلومات والاتصالات
term-electronic-evidence-of-any-offence = الأدلة الإلكترونية على أي فعل مجرَّم
term-serious-crime = الجرائم الخطيرة
term-serious-crime-of-years = الجرائم الخطيرة (الحد الأدنى بالسنوات: { $years })
term-required = مشترطة
term-its-absence-is-a-ground-to-refuse = انتفاؤها سبب للرفض
term-not-required = غير مشترطة
term-may-be-waived = يجوز الاستغناء عنها
term-judged-by-conduct = تُقدَّر بحسب السلوك

## Matrices

matrix-title = مصفوفة الشمول: { $instrument }
matrix-heading = مصفوفة الشمول: <a href="{ $href }">{ $instrument }</a>
matrix-description = مقارنة التهديدات (العدد: { $threats }) بالأفعال المجرَّمة (العدد: { $offences }) في { $instrument }
matrix-lead = مقارنة التهديدات (العدد: { $threats }) بالأفعال المجرَّمة (العدد: { $offences }) في { $instrument }. وكل خانة تحيل إلى الأسباب.
matrix-about = التقييمات بتاريخ { $day }. لا ترد في الجدول التهديدات التي لم يقيِّمها أحد: فهي مدرجة في <a href="{ $gaps }">صفحة الثغرات</a>. كيف تنشأ القيمة: <a href="{ $method }">المنهج</a>.
matrix-caption = التهديدات بحسب الأفعال المجرَّمة في { $instrument }. ويبيِّن العمود الثاني مدى شمول الصك ككل للتهديد.
matrix-csv = تنزيل بصيغة CSV
matrix-threat = التهديد
matrix-all-offences = جميع الأفعال المجرَّمة
matrix-branch = { $threats ->
    [zero] لا توجد تهديدات، وغير المشمول: { $gaps }
    [one] تهديد واحد، وغير المشمول: { $gaps }
    [two] تهديدان، وغير المشمول منهما: { $gaps }
    [few] { $threats } تهديدات، وغير المشمول منها: { $gaps }
    [many] { $threats } تهديدًا، وغير المشمول منها: { $gaps }
   *[other] { $threats } تهديد، وغير المشمول منها: { $gaps }
}
matrix-zoom = عرض فرع واحد
matrix-all = الكل
matrix-show = عرض
matrix-order = الترتيب
matrix-by-code = بحسب الرمز
matrix-by-coverage = الأقل شمولًا أولًا
matrix-details = تفاصيل الخانة
matrix-close = إغلاق
matrix-reasons = جميع الأسباب
sign-yes = نعم
sign-yes-says = مشمول: جميع الأركان مستوفاة
sign-if = بشرط
sign-if-says = مشمول ما لم تستخدم الدولة خيارًا يُخرج التهديد
sign-maybe = ؟
sign-maybe-says = محل خلاف: ليس هناك ركن لازم غير مستوفى، وهناك ركن واحد على الأقل يحتمل الرأيين
sign-no = لا
sign-no-says = غير مشمول: ركن لازم غير مستوفى
sign-out = –
sign-out-says = مستبعَد لكونه غير مرشح، مع ذكر السبب
sign-part = …
sign-part-says = قُيِّم جزئيًا فقط: لا نتيجة
sign-none = لم يُقارَن
sign-none-says = لم يقارن أحدٌ هذا التهديد بهذا الفعل المجرَّم
threat-matrix-title = مصفوفة التهديدات
threat-matrix-description = التهديدات (العدد: { $threats }) بحسب ما يُفعل، مع درجة نضجها والثغرات في القانون
threat-matrix-lead = التهديدات (العدد: { $threats }) في أعمدة (العدد: { $columns }) بحسب ما يُفعل. وتُطوى التهديدات الأضيق تحت التهديد الأوسع؛ والتهديد الذي له تهديدان أوسع منه يرد تحت كليهما.
threat-matrix-about = تدل العلامة الأولى في البطاقة على المرحلة التي بلغها التهديد، والثانية على مدى شمول الأفعال المجرَّمة في <a href="{ $href }">{ $instrument }</a> له.
threat-matrix-unassessed = لم يقيِّم أحدٌ هذا التهديد
threat-matrix-maturity = النضج
threat-matrix-technology = التكنولوجيا
threat-matrix-shown = التهديدات المعروضة
technology-matrix-title = التكنولوجيات والتهديدات
technology-matrix-description = دور كل تكنولوجيا (العدد: { $technologies }) في التهديدات (العدد: { $threats })
technology-matrix-lead = التهديدات (العدد: { $threats }) بحسب التكنولوجيات (العدد: { $technologies }). وتدل العلامة على الدور الذي تؤديه التكنولوجيا وتحيل إلى التهديد؛ أما علامة العامل المضخِّم فتحيل إلى التضخيم.
technology-matrix-caption = التهديدات بحسب التكنولوجيات، بدءًا بالتكنولوجيات ذات العدد الأكبر من التهديدات.
technology-matrix-amplifier = عامل مضخِّم
technology-matrix-amplifies = يضخِّم: { $dimensions }
technology-matrix-bars = إلى جانب العامل المضخِّم عمود لكل بُعد، وعمود مفرغ حيث لا يُعرف المستوى:
technology-matrix-branch = { $threats ->
    [zero] لا توجد تهديدات
    [one] تهديد واحد
    [two] تهديدان
    [few] { $threats } تهديدات
    [many] { $threats } تهديدًا
   *[other] { $threats } تهديد
}
navigator-title = طبقات من أجل ATT&amp;CK Navigator
navigator-about = التهديدات موزعة على تقنيات MITRE ATT&amp;CK وATLAS، في ملفات يفتحها Navigator الخاص بكل منهما. والمقابلة تربط التهديد بتقنية ولا تساوي بينهما؛ وإذا قوبلت عدة تهديدات بتقنية واحدة، كان اللون لون التهديد الأقل شمولًا بموجب الصك.
navigator-all = { $techniques ->
    [zero] لا توجد تقنيات، بحسب عدد التهديدات
    [one] تقنية واحدة، بحسب عدد التهديدات
    [two] تقنيتان، بحسب عدد التهديدات
    [few] { $techniques } تقنيات، بحسب عدد التهديدات
    [many] { $techniques } تقنية، بحسب عدد التهديدات
   *[other] { $techniques } تقنية، بحسب عدد التهديدات
}
navigator-under = التلوين بحسب الشمول بموجب:
navigator-left-out = { $threats ->
    [zero] لم يُترك أي تهديد.
    [one] تُرك تهديد واحد لا مقابلة له بتقنية.
    [two] تُرك تهديدان لا مقابلة لهما بتقنية.
    [few] تُركت { $threats } تهديدات لا مقابلة لها بتقنية.
    [many] تُرك { $threats } تهديدًا لا مقابلة لها بتقنية.
   *[other] تُرك { $threats } تهديد لا مقابلة لها بتقنية.
}

## Search

search-title = بحث
search-description = ابحث عن التهديدات والتكنولوجيات والحوادث والادعاءات والأحكام والدول والمصادر بأسمائها بأيٍّ من اللغات الست، أو برموزها، أو بكلمات مما قيل بشأنها. ويُتغاضى عن أخطاء الكتابة.
search-words = الكلمات
search-facet-kind = النوع
search-facet-technology = التكنولوجيا
search-facet-role = دور التكنولوجيا
search-facet-instrument = الصك
search-facet-maturity = النضج
search-any = الكل
search-indexes = جميع الفهارس
search-hits = نتائج البحث
search-found = النتائج: { $count }
search-none = لا شيء يطابق “{ $words }”. جرِّب كلمات أقل أو أقصر.
search-all = عرض جميع النتائج ({ $count })
search-more = عرض المزيد (المتبقي: { $count })
search-loading = جارٍ تحميل الفهرس …
search-matched = أيضًا: { $text }
search-kind-page = صفحة
search-kind-query = استعلام
search-kind-term = مصطلح
search-page-method = منهج التقييمات القانونية
search-page-matrix = مصفوفة الشمول: { $name }
search-page-gaps = الثغرات: { $name }

## Tables

table-tools = تصفية، تنزيل
table-filter = نص في الصف
table-any = الكل
table-another = أو أيضًا …
table-remove = إزالة «{ $name }»
table-clear = مسح
table-shown = المعروض: { $shown } من { $all }
table-none = لم يبقَ شيء. خفِّف أحد عوامل التصفية.
table-sort = فرز بحسب { $column }
table-csv = CSV
table-csv-says = تنزيل الصفوف المعروضة من “{ $name }” بصيغة CSV
table-view = العرض
list-filter = نص في القائمة
head-adopted = تاريخ الاعتماد
head-amplified = عدد ما يضخّمه
head-began = بدأ في
head-broader = الأعم
head-challengedBy = طُعن فيه من قِبل
head-date = التاريخ
head-inForce = بدء النفاذ
head-instruments = الصكوك الملزِمة لها
head-parties = الأطراف
head-threats = التهديدات
head-type = النوع
head-year = السنة
