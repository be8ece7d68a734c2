//! The words that are evidence, one record a language.
//!
//! The words of all languages are told apart by their first two bytes, so that a word of a page is compared with a few
//! of them, whatever its script.

use std::sync::LazyLock;

use crate::catalog::Kind;

/// What a word can say.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Role {
    /// What a code is called.
    Code,
    /// What codes report, when something is wrong.
    Error,
    /// What a linter reports.
    Rule,
    /// What codes report, be it good or bad.
    Status,
    Success,
    Warning,
    Info,
    /// A value, or a position in a list.
    Number,
    /// What names a thing.
    Name,
    /// What explains a thing.
    Message,
    /// What tables of inputs and outputs have.
    Field,
    /// What has codes or numbers of its own.
    Thing,
}

/// The role of words that hold the word for a code, and have another sense: `barcode`, `密码`.
const NO_CODE: u8 = 12;

/// The languages that part words. A record is the language's name, then the words of each role, in the order of `Role`;
/// a last list may have the words that are no codes. All words are in lower case.
///
/// `word`: this word. `word*`: each word that starts so. `*word`: each word that ends so. `_` is a space.
const SPACED: &[&str] = &[
    "en: code: *code *codes err_no err_num errno errnum hresult nt_status ntstatus rc ret ret_val retval \
        status_word* statusword* sw1_sw2 sw1sw2 error: declin* err error* errs exception* fail failed failing fails \
        failure* fault faults problem* reject* violation* rule: analyzer* check checks diagnostic* inspection* lint \
        linter* linting lints rule rules selector* status: answer answers close closed closing closure disconnect* exit exitcode* \
        exits outcome* replies reply response* result* return* rtn* status* success: ok okay succe* warning: caution* warn warning* \
        warns info: info informational number: dec decimal* hex* id identifier* ids int integer* no num number* \
        numeric nums value* name: constant* enum* identifier* key label* macro* mnemonic* name named names symbol* \
        title* message: action actions cause* comment* definition* desc descr descript* detail* explain* explanation* \
        hint hints meaning* message* msg* note notes purpose* reason* recovery remark* remed* resolution* solution* summar* \
        synopsis text texts wording* field: argument* attribut* body column columns config* data default* element* \
        enabled example* field* flag flags format formats header headers input* mandatory nullable option optional \
        options output* param* payload* propert* query request* required setting* tag tags type types variable* \
        thing: account_code* address* airline* airport* area areas authorization_code* bank banks barcode* bit bits \
        branch brand brands byte bytes capabilit* card cards carrier_code* category_code* channel* cities city \
        client_code* command* component* constants countr* currenc* date dates device_code* distribution* endpoint* \
        environment* event* feature* file files flow_code* function* gas grant_code* host hostname* hosts index \
        indexes indices instruction* keymap* kind kinds language* layer* length* licen* limit limits locale* \
        market_code* mask masks max mcc merchant_category merchant_code* method methods min mode modes module* \
        namespace* network* offset* opcode* path paths permission* plan plans platform* port ports position* postal \
        postcode* price* priorit* promo province* qr quantit* quota* range* rank* region* register registers release \
        releases role roles scope* score* sec size sizes source_code* state_code* timestamp* timezone* topic* unit \
        units uri uris url urls verification_code* version* zip zipcode* zone zones nocode: barcode* bitcode \
        bytecode* decode* encode* gcode geocode* leetcode microcode nocode opcode* passcode* pincode* postcode* \
        promocode* pseudocode qrcode* recode* scancode* shortcode* sourcecode* transcode* unicode* vscode xcode \
        zipcode*",
    "de: code: fehlernummer* statuswort statuswörter error: *fehler *fehlern ausnahme* fehler* störung* rule: \
        prüfregel* regel regeln status: antwort* ergebnis* rückgabe* zustand zustands* zustände success: erfolg* \
        warning: *warnung *warnungen warnhinweis* warnung* info: infocode* infomeldung* informationscode* \
        informationsmeldung* number: *nummer kennung nr nummer* wert werte name: bezeichn* name namen message: \
        bedeutung* bemerkung* beschreibung* erklärung* erläuterung* fehlermeldung* fehlertext* hinweis* lösung* \
        maßnahme* meldung* nachricht* ursache* field: eigenschaft* einstellung* feld felder pflicht* standardwert* \
        typ vorgabe* thing: adresse* befehl* einheit* größe* land länder* recht rechte rolle rollen sprach* währung*",
    "fr: code: *code *codes error: défaillance* echec* erreur* exception* échec* rule: contrôle contrôles regle \
        regles règle* status: etat etats reponse* resultat* retour* réponse* résultat* statut* état états success: \
        reussi* réussi* succes succès warning: avertissement* mise_en_garde info: informatif* informationnel* \
        informatives number: identifiant* numero* numéro* valeur* name: libelle libelles libellé* nom noms message: \
        description* explication* raison* remarque* signification* texte texte* field: champ champs defaut défaut \
        obligatoire* parametre* paramètre* propriété* requis requise thing: adresse* devise devises droit droits \
        evenement* langue* pays rôle* taille* unité* évènement* événement*",
    "es: code: codigo* código* error: error* excepci* falla fallas fallo fallos rule: comprobaci* regla reglas \
        status: estado* estatus respuesta* resultado* retorno* salida* success: exito exitos exitosa* exitoso* éxito* \
        warning: advertencia* aviso avisos info: informativa* informativo* number: identificador* numero* número* \
        valor valores name: nombre* message: causa causas descripcion* descripciones descripción explicacion* \
        explicación mensaje* motivo* significado* solucion* solución field: atributo* campo campos obligatorio* \
        parametro* parámetro* predeterminado* propiedad* requerido* tipo tipos thing: banco bancos direccion* \
        dirección evento* fecha* idioma* metodo* moneda* método* pais paises país países permiso* rol unidad*",
    "pt: code: codigo* cód código* error: erro erros exceç* exceções falha* rejeiç* rule: regra* verificaç* \
        status: estado* resposta* resultado* retorno* saida saída* situaç* situação success: sucesso* warning: alerta \
        alertas aviso avisos info: informativa* informativo* number: identificador* numero* número* valor valores \
        name: nome nomes message: causa causas descricao descriç* descrição explicaç* mensagem mensagens motivo* \
        significado* soluç* solução field: atributo* campo campos obrigatorio* obrigatório* padrão parametro* \
        parâmetro* propriedade* tipo tipos thing: bandeira* endereço* evento* idioma* moeda* método* papel papéis país países \
        permiss* unidade*",
    "it: code: codice codici error: eccezion* errore errori guasti guasto rule: regola regole status: esiti esito \
        risposta risposte risultati risultato stati stato uscita success: successi successo warning: avvertenz* \
        avvertiment* avvisi avviso info: informativa informative informativi informativo number: identificativo \
        numeri numero valore valori name: nome nomi message: causa cause descrizion* messaggi* motivo significati \
        significato soluzion* spiegazion* field: attributi attributo campi campo obbligator* parametri parametro \
        predefinit* proprietà tipi tipo thing: eventi evento indirizz* lingua lingue metodi metodo paese paesi ruoli \
        ruolo unità valuta valute",
    "nl: code: foutcode* statuscode* error: *fout *fouten fout foutcode* fouten foutmelding* storing* \
        uitzondering* rule: controle controles regel regels status: antwoord* resultaat resultaten toestand* success: \
        gelukt succes succescode* succesvol* warning: waarschuwing* info: infocode* informatiecode* informatief \
        informatieve number: nummer* waarde* name: naam namen message: bericht* beschrijving* betekenis* foutmelding* \
        melding* omschrijving* oorzaak oorzaken oplossing* uitleg field: eigenschap* standaard* veld velden \
        verplicht* thing: adres adressen datum eenheden eenheid gebeurtenis* land landen rechten rol rollen taal \
        talen valuta",
    "sv: code: *kod *koder kod koden koder error: fel felen felkod* felmeddeland* undantag* rule: kontroller regel \
        regler status: resultat* svar svaret svarskod* tillstånd* success: framgång* lyckad* lyckades lyckat warning: \
        varning* info: infokod* informationskod* informativ* number: *nummer nummer värde* name: namn namnet message: \
        beskrivning* betydelse* felmeddeland* förklaring* lösning* meddeland* orsak* field: egenskap* fält* \
        obligatorisk* standardvärde* thing: adress* datum enhet* händelse* land länder roll roller språk* valuta",
    "da: code: *kode *koder kode koden koder error: *fejl fejl* undtagelse* rule: kontrol regel regler status: \
        resultat* returkode* svar tilstand* success: gennemført succes vellykke* warning: advars* info: infokode* \
        informativ* number: *nummer nummer værdi* name: navn navne message: besked* beskriv* betydning* \
        fejlmeddelelse* forklaring* løsning* meddelelse* årsag* field: egenskab* felt felter obligatorisk* påkrævet \
        standardværdi* thing: adresse* dato enhed* hændelse* rolle* sprog* valuta",
    "no: code: *kode *koder kode koden koder error: *feil feil feilen feilkode* feilmelding* unntak* rule: \
        kontroll regel regler status: resultat* returkode* svar tilstand* success: suksess* vellyk* warning: advars* \
        info: infokode* informativ* number: *nummer nummer verdi verdier name: navn navnet message: beskriv* \
        betydning* feilmelding* forklaring* løsning* melding* årsak* field: egenskap* felt felter obligatorisk* \
        påkrevd standardverdi* thing: adresse* dato enhet* hendelse* rolle* språk* valuta",
    "fi: code: *koodi *koodit koodi* error: *virhe *virheet poikkeu* virhe* rule: säännö* sääntö* tarkistuk* \
        status: paluu* tila tilakoodi* tilat tulokset tulos vastau* success: onnistu* warning: varoitu* info: \
        infokoodi* tiedottav* number: arvo arvot numero* tunniste* tunnus* name: nimet nimi message: kuvau* merkity* \
        ratkaisu* selite selity* syy syyt viesti* virheilmoitu* field: kenttä* kentät oletusarvo* ominaisuu* \
        pakollinen parametri* tyyppi* thing: kielet kieli* maa maat osoite* osoittee* päivämäärä* rooli* tapahtum* \
        valuut* yksikkö* yksiköt",
    "pl: code: kod kodem kodu kody kodów error: błąd błęd* niepowodzeni* wyjąt* rule: reguł* status: odpowied* \
        stan stany status* wynik* success: powodzeni* sukces* warning: ostrzeże* info: informacyjn* number: \
        identyfikator* numer* wartości wartość name: nazw* message: komunikat* opis opisu opisy przyczyn* rozwiązani* \
        wiadomoś* wyjaśnien* znaczeni* field: domyśln* obowiązkow* parametr* pola pole typ wymagan* właściwoś* thing: \
        adres* jednost* język* kraj kraje krajów rola role walut* wersj* zdarze*",
    "cs: code: kód kódu kódy kódů error: chyb* selhání výjim* rule: kontrol* pravidl* status: návrat* odpově* stav \
        stavov* stavu stavy výsled* success: úspěch* úspěš* warning: upozorn* varován* info: informativní informační \
        number: hodnot* identifikátor* čísl* name: jmén* název názv* message: popis popisu popisy příčin* vysvětl* \
        význam* zpráv* řešení field: parametr* pole povinn* typ vlastnost* výchoz* thing: adres* datum jazyk* \
        jednotk* krajin* měn měna měny rol role událost* verze země",
    "sk: code: kód kódov kódu kódy error: chyb* výnim* zlyhani* rule: kontrol* pravidl* status: návrat* odpoved* \
        odpoveď stav stavov* stavu stavy výsled* success: úspech* úspeš* warning: upozorn* varovan* info: \
        informatívn* informačn* number: hodnot* identifikátor* čísl* name: meno mená názov názv* message: dôvod* \
        popis popisu príčin* riešen* správa správy vysvetlen* význam* field: parameter parametr* pole povinn* \
        predvolen* typ vlastnos* thing: adres* dátum jazyk* jednotk* krajin* mena meny rola roly udalos* verzi*",
    "hr: code: kod koda kodovi kôd error: grešaka grešk* iznim* pogrešk* rule: pravil* status: odgovor* povratn* \
        rezultat* stanja stanje success: uspeh uspešn* uspjeh* uspješn* warning: upozorenj* info: informativn* \
        number: broj brojevi identifikator* vrednost* vrijednost* name: ime imena naziv nazivi message: objašnjenj* \
        opis opisi poruk* razlog* rješenj* uzrok* značenj* field: obavezn* parametar parametri polja polje svojstv* \
        zadan* thing: adres* datum država države jedinic* jezik* valut* verzij*",
    "hu: code: *kód *kódja *kódok kód kódja kódok error: hiba hibakód* hibaüzenet* hibá* hibák kivétel* rule: \
        ellenőrzés* szabály* status: eredmény* visszatérési válasz* állapot* success: siker* warning: figyelmezt* \
        info: tájékoztat* number: azonosító* szám száma számok érték* name: megnevezés* neve nevek név message: \
        hibaüzenet* jelentés* leírás* magyarázat* megoldás* ok oka üzenet* field: alapértelmez* kötelező* mező* \
        paraméter* tulajdonság* típus* thing: cím címe címek dátum* egység* esemény* nyelv* ország* pénznem* \
        szerepkör* verzió*",
    "ro: code: cod codul coduri codurile error: eroare erori erorii erorile excepți* eșec* rule: reguli regulă \
        status: raspuns* rezultat* răspuns* stare starea stări success: succes warning: avertis* avertizăr* info: \
        informativ* number: identificator* numere număr* valoare valori name: denumire* nume numele message: cauz* \
        descrier* explicați* mesaj* semnificați* soluți* field: atribut* câmp* implicit implicită obligatori* \
        parametr* proprietate* thing: adres* limba limbi limbă moneda monede monedă unitate* versiun* țara țară țări",
    "tr: code: *kodlari *kodları *kodu kod kodlar kodlari kodları kodu kodun error: hata hatalar hatalari hataları \
        hatasi hatası istisna* rule: denetim* kural* status: cevap* durum* dönüş* sonuc sonuç* yanit yanıt* success: \
        basari* başarı* warning: ikaz* uyari* uyarı* info: bilgilendirme* number: deger değer* numara* numarası name: \
        ad adi adları adı isim isimleri ismi message: aciklama* anlam* açıklama* mesaj* neden nedeni nedenler sebebi \
        sebep* çözüm* field: alan alanlar alanı parametre* tip tipi tür türü varsayılan* zorunlu* özellik* thing: \
        adres* birim* dil dili diller olay* para_birimi rol roller sürüm* tarih* yetki* ülke*",
    "vi: code: mã error: lỗi ngoại_lệ sự_cố thất_bại rule: kiểm_tra quy_tắc status: kết_quả phản_hồi trạng_thái \
        trả_về success: thành_công warning: cảnh_báo info: thông_tin number: giá_trị số name: tên message: giải_thích \
        mô_tả nguyên_nhân nội_dung thông_báo ý_nghĩa field: bắt_buộc kiểu mặc_định tham_số thuộc_tính trường thing: \
        ngày ngân_hàng ngôn_ngữ phiên_bản quốc_gia tiền_tệ đơn_vị địa_chỉ",
    "id: code: kode kodenya error: gagal galat kegagalan kesalahan pengecualian rule: aturan pemeriksaan status: \
        hasil keadaan keluar kembalian respon respons success: berhasil sukses warning: peringatan info: informatif \
        number: nilai nomor pengenal name: nama message: alasan arti artinya deskripsi keterangan makna penjelasan \
        penyebab pesan solusi teks field: bawaan kolom properti tipe wajib thing: alamat bahasa mata_uang negara \
        peristiwa satuan tanggal versi",
    "ru: code: код кода кодам кодами кодах коде кодов кодом коду коды error: исключени* неисправност* отказ* ошиб* \
        сбое* сбои* сбой сбоя rule: диагностик* правил* проверк* status: возврат* завершени* ответ* результат* \
        состояни* статус* success: успех* успеш* успешн* warning: предупрежд* info: информационн* number: значени* \
        идентификатор* ключ номер* name: имена имя ключ константа названи* наименован* message: значение описани* \
        пояснен* причин* расшифров* решени* сообщени* текст* field: атрибут* настройк* обязател* параметр* переменн* \
        поле полей поля свойств* тип типы умолчан* thing: адрес* банка банки банков валют* верси* дата даты единиц* \
        метод* права право роли роль событи* стран* язык*",
    "uk: code: код кода коди кодом коду кодів error: винятк* виняток збою збої збій помил* rule: перевірк* правил* \
        status: відповід* поверненн* результат* стан стани стану статус* success: успіх* успіш* warning: попередж* \
        info: інформаційн* number: значенн* номер* ідентифікатор* name: назв* ім_я імена message: опис описи \
        повідомлен* пояснен* причин* рішенн* field: атрибут* властив* обов_язк* параметр* поле поля полів тип thing: \
        адрес* валют* версі* дата дати країн* мова мови одиниц* поді* рол*",
    "bg: code: код кода кодове кодовете кодът error: грешк* изключени* неуспе* rule: правил* проверк* status: \
        отговор* резултат* статус* състояни* success: успех* успеш* warning: предупрежд* info: информативн* \
        информационн* number: идентификатор* номер* стойност* name: име имена наименовани* message: значение обяснен* \
        описани* причин* решени* съобщени* field: атрибут* задължител* параметри параметър поле полета свойств* тип \
        thing: адрес* валут* версия дата държав* единиц* език* роля събити*",
    "sr: code: код кода кодови error: грешака грешк* изузе* rule: правил* провер* status: одговор* повратн* \
        резултат* статус* стања стање success: успех успешн* warning: упозоре* info: информативн* number: број \
        вредност* идентификатор* name: име имена назив* message: значењ* објашњењ* опис порук* разлог* узрок* field: \
        обавезн* параметар параметри поља поље својств* тип thing: адрес* валут* верзиј* датум држав* јединиц* језик*",
    "el: code: κωδικ* error: αποτυχ* εξαίρεσ* λάθη λάθος λάθους σφάλμα σφάλματ* σφαλμάτ* rule: έλεγχοι έλεγχος \
        κανόν* status: απάντησ* αποτέλεσμα* αποτελέσμ* κατάστασ* κατασ* success: επιτυχ* warning: προειδοπ* info: \
        ενημερωτικ* πληροφοριακ* number: αναγνωριστικ* αριθμ* τιμές τιμή name: ονομασία ονόματα όνομα message: αιτία \
        αιτιολογία εξήγησ* λύση μήνυμα μηνύματα περιγραφ* σημασία field: ιδιότητ* παράμετρ* παραμέτρ* πεδί* τύποι \
        τύπος υποχρεωτ* thing: έκδοσ* γλώσσ* διεύθυνσ* ημερομην* μονάδ* νομίσμ* νόμισμα χώρα χώρες",
    "ar: code: أكواد الأكواد الرمز الرموز الكود رمز رموز كود error: أخطاء استثناء الأخطاء الخطأ خطأ فشل rule: \
        القواعد قاعدة قواعد status: استجابة الاستجابة الحالة النتيجة حالات حالة نتيجة success: النجاح ناجح* نجاح \
        warning: التحذير* تحذير* info: إعلامي* معلوماتية number: الرقم القيمة رقم قيمة معرف name: اسم الاسم message: \
        الرسالة السبب الشرح المعنى الوصف رسائل رسالة سبب شرح معنى وصف field: افتراضي الحقل النوع حقل خاصية مطلوب \
        معامل نوع thing: إصدار البلد التاريخ الدولة العملة العنوان اللغة بلد بنك تاريخ دولة عملة عنوان لغة وحدة",
    "fa: code: کد کدها کدهای error: استثنا* خطا خطاها خطاهای خطای rule: قاعده قوانین status: نتیجه وضعیت* پاسخ* \
        success: موفق* warning: هشدار* info: اطلاعاتی number: شماره شناسه مقادیر مقدار name: نام message: توضیح* دلیل \
        شرح علت متن معنای معنی پیام* field: الزامی فیلد* نوع ویژگی* پارامتر* پیش_فرض پیشفرض thing: آدرس ارز بانک \
        تاریخ زبان* نسخه واحد کشور*",
    "he: code: הקוד קוד קודי error: השגיא* חריג* כשל שגיא* תקלה תקלות rule: כלל כללים status: הסטטוס מצב סטטוס \
        תגוב* תוצא* תשוב* success: הצלח* warning: אזהר* האזהר* info: מידעי מידעית number: מזהה מספר ערך ערכים name: \
        השם שם שמות message: ההודע* הודע* הסבר* משמעות סיבה סיבות תיאור* field: חובה מאפיין מאפיינים סוג סוגים פרמטר* \
        שדה שדות thing: בנק גרסאות גרסה יחידה כתובת* מדינה מדינות מטבע* שפה שפות תאריך*",
    "hi: code: कोड* error: अपवाद* त्रुटि* विफल* rule: नियम* status: परिणाम* प्रतिक्रिया* स्थिति* success: सफल* warning: \
        चेतावनी* info: सूचनात्मक number: मान संख्या name: नाम message: अर्थ कारण* विवरण* व्याख्या* संदेश* field: आवश्यक पैरामीटर* \
        प्रकार फ़ील्ड* thing: तारीख दिनांक देश पता बैंक भाषा* मुद्रा* संस्करण",
];

/// The languages without spaces between words: an entry may be anywhere in a text.
const UNSPACED: &[&str] = &[
    "zh: code: 代号 代码 代碼 回傳值 码 碼 編號 编号 返回值 error: 失敗 失败 异常 报错 拒绝 故障 異常 錯誤 错误 \
        rule: 检查项 規則 规则 诊断 status: 响应 回傳 回应 回應 状态 狀態 結果 终止 结果 返回 退出 響應 success: 成功 \
        warning: 告警 警告 info: 信息码 信息類 提示码 通知码 number: 值 序号 序號 数值 數值 編號 编号 name: 名字 名称 \
        名稱 命名 常量 枚举 枚舉 标识 標識 message: 信息 備註 内容 原因 含义 含義 处理 备注 意义 意義 描述 消息 解决 \
        解释 解釋 訊息 說明 说明 释义 field: 参数 參數 取值范围 变量 字段 属性 屬性 必填 必选 必需 欄位 示例 类型 \
        配置 預設 類型 默认 thing: 模組 事件 二維碼 二维码 分类 区域 单位 命令 單位 国家 國家 地区 地址 字符 币种 幣別 \
        按键 接口 日期 时间 权限 模块 版本 种类 端口 类别 角色 語言 语言 貨幣 货币 路径 邮政 銀行 银行 键 长度 驗證碼 \
        验证码 nocode: 乱码 二維碼 二维码 号码 密码 密碼 扫码 掩码 条码 源码 码流 码率 號碼 解码 驗證碼 验证码",
    "ja: code: コード 番号 符号 error: エラー 不具合 例外 失敗 障害 rule: ルール 検査項目 規則 status: ステータス \
        レスポンス 応答 戻り 状態 終了 結果 success: 成功 正常 warning: ワーニング 警告 info: インフォ 情報コード \
        情報メッセージ number: 値 数値 番号 name: 名前 名称 定数 識別子 message: メッセージ 備考 内容 原因 対処 意味 \
        理由 詳細 説明 field: デフォルト パラメータ フィールド 型 変数 属性 必須 既定 設定 項目 thing: qr_コード \
        アドレス イベント コマンド バイト バージョン 単位 国コード 国名 役割 日付 権限 言語 通貨 郵便 都道府県 銀行 \
        nocode: qr_コード エンコード ソースコード デコード バーコード パスコード レコード 暗証番号 郵便番号 電話番号",
    "ko: code: 코드 error: 실패 에러 예외 오류 장애 rule: 검사_항목 규칙 진단 status: 결과 반환 상태 응답 종료 \
        success: 성공 warning: 경고 info: 정보_메시지 정보_코드 정보코드 number: 값 번호 name: 명칭 식별자 이름 \
        message: 내용 메세지 메시지 비고 사유 설명 원인 의미 해결 field: 기본값 매개변수 변수 설정 속성 유형 타입 \
        파라미터 필드 필수 thing: qr_코드 국가 권한 날짜 단위 명령 버전 언어 역할 우편 은행 이벤트 주소 카드 통화 \
        nocode: qr_코드 디코드 레코드 바코드 소스_코드 소스코드 유니코드 인코드",
    "th: code: รหัส โค้ด error: ข้อผิดพลาด ข้อยกเว้น ผิดพลาด ล้มเหลว rule: กฎ ตรวจสอบ status: ตอบกลับ ผลลัพธ์ สถานะ success: \
        สำเร็จ warning: คำเตือน info: รหัสข้อมูล แจ้งเพื่อทราบ number: ค่า หมายเลข name: ชื่อ message: ข้อความ ความหมาย คำอธิบาย \
        รายละเอียด สาเหตุ field: ค่าเริ่มต้น จำเป็น ประเภท พารามิเตอร์ ฟิลด์ thing: ที่อยู่ ธนาคาร ประเทศ ภาษา รหัสไปรษณีย์ วันที่ สกุลเงิน \
        หน่วย เวอร์ชัน nocode: ถอดรหัส รหัสผ่าน รหัสไปรษณีย์ เข้ารหัส",
];

/// A set of roles.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(crate) struct Roles(u16);

impl Roles {
    pub(crate) fn has(self, role: Role) -> bool {
        self.0 & (1 << role as u16) != 0
    }

    pub(crate) fn has_any(self, roles: &[Role]) -> bool {
        roles.iter().any(|role| self.has(*role))
    }

    pub(crate) fn without(self, role: Role) -> Self {
        Self(self.0 & !(1 << role as u16))
    }

    pub(crate) fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// What reports that something went wrong.
pub(crate) const ERRORS: [Role; 3] = [Role::Error, Role::Warning, Role::Rule];

/// The roles of the words of a text: a header, a heading, a sentence, a title, a file's name.
pub(crate) fn roles(text: &str) -> Roles {
    let spelled = spell(text);
    let bytes = spelled.as_bytes();
    let mut roles = Roles::default();
    let mut at = 0;
    while at < bytes.len() {
        let starts = at == 0 || bytes[at - 1] == b' ';
        // the scripts that part no words have characters of three bytes
        let (found, length) = if starts || bytes[at] >= 0xe0 { roles_at(&bytes[at..], starts) } else { (0, 1) };
        roles = roles.union(Roles(found));
        at += length;
    }
    if informs(&spelled) { roles.union(Roles(1 << Role::Info as u16)) } else { roles }
}

/// What a heading, a header or a title says that codes report; two kinds at once are `Kind::Other`.
pub(crate) fn kind(text: &str) -> Kind {
    let kinds = [
        (Role::Success, Kind::Success),
        (Role::Error, Kind::Error),
        (Role::Warning, Kind::Warning),
        (Role::Info, Kind::Info),
    ];
    let roles = roles(text);
    let mut kinds = kinds.into_iter().filter(|(role, _)| roles.has(*role));
    match (kinds.next(), kinds.next()) {
        (Some((_, kind)), None) => kind,
        _ => Kind::Other,
    }
}

/// The words of a text in lower case: `errorCode` and `RtnCode` are two each. A text of more than a thousand bytes is
/// neither header nor heading, and has none.
pub(crate) fn words(text: &str) -> Vec<String> {
    spell(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The words of a text in lower case, with a space between two.
fn spell(text: &str) -> String {
    let text = if text.len() > 1000 { "" } else { text };
    let mut spelled = String::with_capacity(text.len() + 8);
    let mut last = ' ';
    for c in text.chars().filter(|c| !is_accent(*c)) {
        if is_letter(c) {
            let goes_on =
                is_letter(last) && !(last.is_lowercase() && c.is_uppercase()) && is_spaced(last) == is_spaced(c);
            if !goes_on && !spelled.is_empty() {
                spelled.push(' ');
            }
            if c.is_ascii() {
                spelled.push(c.to_ascii_lowercase());
            } else {
                spelled.extend(c.to_lowercase().filter(|c| !is_accent(*c)));
            }
        }
        last = c;
    }
    spelled
}

/// Whether a character is part of a word. The vowel signs of Indian scripts are no letters to Unicode.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{900}'..='\u{963}' | '\u{966}'..='\u{e7f}')
}

/// Whether a character is an accent on the one before: `İ` in lower case has one.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Whether the script of a letter parts words: not Thai, nor those of China, Japan and Korea.
fn is_spaced(c: char) -> bool {
    let is_thai = matches!(c, '\u{e00}'..='\u{e7f}');
    c.is_ascii()
        || !(is_thai || matches!(c, '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}'))
}

/// "Information codes", but not "Code information".
fn informs(spelled: &str) -> bool {
    let mut words = spelled.split(' ').skip_while(|word| *word != "information");
    words.any(|word| matches!(word, "code" | "codes" | "message" | "messages"))
}

/// The roles of what a text starts with, and how many bytes of it say nothing else.
fn roles_at(text: &[u8], is_word: bool) -> (u16, usize) {
    let end = if is_word { text.iter().position(|byte| *byte == b' ').unwrap_or(text.len()) } else { 0 };
    let (mut found, mut length) = (0, 1);
    let mut search = |first: u8, second: u8| {
        let mut next = INDEX.heads[bucket(first, second)];
        while let Some(entry) = INDEX.entries.get(next) {
            if entry.is_at(text, is_word, end) {
                found |= 1 << entry.role;
                length = if entry.role == NO_CODE { length.max(entry.word.len()) } else { length };
            }
            next = entry.next;
        }
    };
    if let [first, second, ..] = text {
        search(*first, *second);
    }
    if let [.., before, last] = &text[..end] {
        search(*last, *before);
    }
    let is_no_code = found & (1 << NO_CODE) != 0;
    let no_code = 1 << NO_CODE | 1 << Role::Code as u16;
    (if is_no_code { found & !no_code } else { found }, length)
}

/// One word of a language, with one role.
struct Entry {
    word: &'static [u8],
    role: u8,
    place: Place,
    /// The next entry of the same bucket.
    next: usize,
}

/// Where in a text an entry may be.
#[derive(Clone, Copy)]
enum Place {
    Word,
    StartOfWord,
    EndOfWord,
    Anywhere,
}

impl Entry {
    /// Whether the entry is at the start of a text; `end` is that of the word that starts there, if `is_word`.
    fn is_at(&self, text: &[u8], is_word: bool, end: usize) -> bool {
        let word = self.word;
        let is_next = |text: &[u8]| {
            let is_same = |(known, byte): (&u8, &u8)| known == byte || (*known == b'_' && *byte == b' ');
            text.len() >= word.len() && word.iter().zip(text).all(is_same)
        };
        match self.place {
            Place::Word => is_word && is_next(text) && matches!(text.get(word.len()), None | Some(b' ')),
            Place::StartOfWord => is_word && is_next(text),
            Place::EndOfWord => text[..end].ends_with(word),
            Place::Anywhere => is_next(text),
        }
    }
}

/// All entries, in lists of those that start (or, backwards, end) with the same two bytes.
struct Index {
    heads: [usize; BUCKETS],
    entries: Vec<Entry>,
}

const BUCKETS: usize = 1024;
const NONE: usize = usize::MAX;
// made when it is first asked: as a constant it would cost more of every build than of all its runs
static INDEX: LazyLock<Index> = LazyLock::new(Index::new);

fn bucket(first: u8, second: u8) -> usize {
    (usize::from(first) * 37 + usize::from(second)) % BUCKETS
}

impl Index {
    /// The index of all languages.
    fn new() -> Self {
        let mut index = Self { heads: [NONE; BUCKETS], entries: Vec::with_capacity(2_400) };
        let languages =
            SPACED.iter().map(|record| (*record, true)).chain(UNSPACED.iter().map(|record| (*record, false)));
        for (record, is_spaced) in languages {
            // the first label is the language's name
            let mut labels = 0;
            for word in record.split(' ') {
                if word.ends_with(':') {
                    labels += 1;
                } else if !word.is_empty() {
                    index.add(word.as_bytes(), labels - 2, is_spaced);
                }
            }
        }
        index
    }

    fn add(&mut self, word: &'static [u8], role: u8, is_spaced: bool) {
        let (place, word) = match word {
            [b'*', end @ ..] => (Place::EndOfWord, end),
            [start @ .., b'*'] => (Place::StartOfWord, start),
            _ if is_spaced => (Place::Word, word),
            _ => (Place::Anywhere, word),
        };
        let bucket = match (place, word) {
            (Place::EndOfWord, [.., before, last]) => bucket(*last, *before),
            (_, [first, second, ..]) => bucket(*first, *second),
            // a test sees to it that no word is one byte
            _ => return,
        };
        let next = std::mem::replace(&mut self.heads[bucket], self.entries.len());
        self.entries.push(Entry { word, role, place, next });
    }
}

#[cfg(test)]
mod tests;
