/**
 * What Atlas, its translated pages and people's guides write where a value of one's own belongs, in the languages of
 * Nightscout's own translations. Without accents and capitals, as `plainWord` makes them; pieces that are joined
 * (`motdepasse`, `your-password`) are found piece by piece.
 */
export interface Words {
  readonly password: string;
  readonly user: string;
  /** The database, the cluster, the host. */
  readonly place: string;
  /** your, my, here, enter, of, the. */
  readonly filler: string;
}

export const languages: Readonly<Record<string, Words>> = {
  en: {
    password: 'password passwd pwd pass passphrase passcode pw secret',
    user: 'username user login uid usr account',
    place:
      'database dbname db mongo mongodb atlas cluster clustername host hostname address server port srv uri url name id',
    filler:
      'your my the a an here enter insert type replace with actual real new of for put change me this example own fill in value goes paste this to',
  },
  de: {
    password: 'passwort kennwort',
    user: 'benutzername benutzer nutzername nutzer anwender',
    place: 'datenbank datenbankname datenbankpasswort datenbankbenutzer adresse rechner',
    filler: 'dein deine ihr ihre mein meine hier eingeben einsetzen das der die des fur von',
  },
  fr: {
    password: 'mot de passe motdepasse mdp',
    user: 'utilisateur identifiant nom dutilisateur',
    place: 'base de donnees bd bdd bases adresse hote',
    filler: 'votre ton vos mon ici saisir entrer inserer le la les du des d l un une remplacer',
  },
  es: {
    password: 'contrasena contrasenya clave',
    user: 'usuario nombre nombredeusuario',
    place: 'base de datos bd bbdd direccion servidor',
    filler: 'tu su mi aqui escribe introduce ingrese inserta el la los del de una un',
  },
  ca: { password: 'contrasenya', user: 'usuari', place: 'dades', filler: 'la teva el teu aqui' },
  pt: {
    password: 'senha palavra passe palavrapasse',
    user: 'usuario utilizador nome nomedeusuario',
    place: 'banco de dados bd base endereco servidor',
    filler: 'sua seu tua teu minha meu aqui digite insira coloque o a do da de',
  },
  it: {
    password: 'parola chiave parolachiave',
    user: 'utente nome nomeutente',
    place: 'banca dati indirizzo',
    filler: 'tua tuo la il qui inserisci scrivi mia mio del della di',
  },
  nl: {
    password: 'wachtwoord paswoord',
    user: 'gebruikersnaam gebruiker',
    place: 'databank databasenaam adres naam',
    filler: 'uw jouw je mijn hier invullen voer in vul het de van',
  },
  sv: {
    password: 'losenord losen',
    user: 'anvandarnamn anvandare',
    place: 'databas databasnamn databasens adress namn',
    filler: 'ditt din mitt min har skriv ange for till ert er',
  },
  no: {
    password: 'passord',
    user: 'brukernavn bruker',
    place: 'databasenavn navn adresse',
    filler: 'ditt din mitt min her skriv inn for til',
  },
  da: {
    password: 'adgangskode kodeord kode',
    user: 'brugernavn bruger',
    place: 'databasenavn navn adresse',
    filler: 'dit din mit min her indtast skriv for til',
  },
  fi: {
    password: 'salasana salasanasi tietokannansalasana',
    user: 'kayttajatunnus kayttajanimi kayttaja tunnus',
    place: 'tietokanta tietokannan osoite palvelin nimi',
    filler: 'sinun oma tahan kirjoita anna',
  },
  is: {
    password: 'lykilord adgangsord',
    user: 'notandanafn notandi',
    place: 'gagnagrunnur',
    filler: 'thitt her',
  },
  pl: {
    password: 'haslo hasla',
    user: 'nazwa uzytkownika nazwauzytkownika uzytkownik',
    place: 'baza bazy danych adres serwer',
    filler: 'twoje twoja twoj moje moj tutaj wpisz podaj do',
  },
  cs: {
    password: 'heslo',
    user: 'uzivatelske jmeno uzivatel',
    place: 'databaze adresa',
    filler: 'vase tvoje vas tvuj moje zde sem zadejte vlozte',
  },
  sk: {
    password: 'heslo',
    user: 'pouzivatelske meno pouzivatel uzivatel',
    place: 'databaza databazy adresa',
    filler: 'vase tvoje tu sem zadajte vlozte',
  },
  hu: {
    password: 'jelszo jelszava jelszavad',
    user: 'felhasznalonev felhasznalo felhasznaloi nev',
    place: 'adatbazis cim',
    filler: 'az on te ide itt ird be sajat',
  },
  ro: {
    password: 'parola parolei',
    user: 'utilizator nume numeutilizator',
    place: 'baza de date adresa',
    filler: 'ta dvs mea aici introdu introduceti de',
  },
  hr: {
    password: 'lozinka zaporka lozinku',
    user: 'korisnicko ime korisnik',
    place: 'baza podataka baze adresa',
    filler: 'vasa tvoja moja ovdje unesi unesite',
  },
  sl: {
    password: 'geslo',
    user: 'uporabnisko ime uporabnik',
    place: 'zbirka podatkov baza naslov',
    filler: 'vase tvoje moje tukaj vnesi vnesite',
  },
  sr: {
    password: 'lozinka sifra лозинка шифра',
    user: 'korisnik корисник',
    place: 'baza база',
    filler: 'tvoja vasa ваша твоја',
  },
  tr: {
    password: 'sifre sifreniz parola parolaniz sifren',
    user: 'kullanici adi kullaniciadi kullanici',
    place: 'veritabani veri tabani adres sunucu',
    filler: 'sizin senin buraya girin yazin yaz',
  },
  lt: {
    password: 'slaptazodis',
    user: 'vartotojo vardas vartotojas',
    place: 'duomenu baze',
    filler: 'jusu tavo cia',
  },
  lv: { password: 'parole', user: 'lietotajvards lietotajs', place: 'datubaze', filler: 'jusu tava seit' },
  et: {
    password: 'parool salasona',
    user: 'kasutajanimi kasutaja',
    place: 'andmebaas',
    filler: 'sinu teie siia',
  },
  ru: {
    password: 'пароль пароля',
    user: 'пользователь пользователя имя логин',
    place: 'база базы данных бд адрес кластер',
    filler: 'ваш ваше твой твое мой здесь введите вставьте от к',
  },
  uk: {
    password: 'пароль пароля',
    user: 'користувач користувача імя ім логін',
    place: 'база бази даних бд адреса',
    filler: 'ваш твіи твій мій міи тут сюди введіть',
  },
  bg: {
    password: 'парола паролата',
    user: 'потребител име',
    place: 'база данни',
    filler: 'вашата твоята тук',
  },
  el: {
    password: 'κωδικος κωδικο προσβασης συνθηματικο',
    user: 'χρηστης χρηστη ονομα',
    place: 'βαση βασης δεδομενων',
    filler: 'σας σου μου εδω ο το της',
  },
  he: {
    password: 'סיסמה סיסמא הסיסמה סיסמת',
    user: 'משתמש שם המשתמש',
    place: 'מסד נתונים',
    filler: 'שלך שלכם כאן',
  },
  ar: {
    password: 'كلمة المرور السر مرور',
    user: 'اسم المستخدم مستخدم',
    place: 'قاعدة البيانات بيانات',
    filler: 'هنا ادخل',
  },
  fa: {
    password: 'رمز عبور گذرواژه',
    user: 'نام کاربری',
    place: 'پایگاه داده',
    filler: 'شما',
  },
  hi: {
    password: 'पासवर्ड',
    user: 'उपयोगकर्ता नाम',
    place: 'डेटाबेस',
    filler: 'आपका यहां',
  },
  ja: {
    password: 'パスワード 暗証番号',
    user: 'ユーザー名 ユーザ名 ユーザー ユーザ',
    place: 'データベース 名',
    filler: 'あなた の ここ に 入力',
  },
  zh: {
    password: '密码 密碼 口令',
    user: '用户名 用户 使用者名稱 使用者 用戶名 帐号 账号 帳號',
    place: '数据库 資料庫 名称 名稱 地址',
    filler: '你的 您的 你 您 的 请 输入 請 輸入 这里',
  },
  ko: {
    password: '비밀번호 암호 패스워드',
    user: '사용자 이름 사용자이름 아이디 사용자명',
    place: '데이터베이스',
    filler: '당신의 내 여기 여기에 입력 의',
  },
};
