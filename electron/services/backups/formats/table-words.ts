/**
 * How the columns of names and of values are headed, in the languages of Nightscout's own list and a few more. Only
 * whole cells count, so that a word that means something else elsewhere does no harm.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s*[,\n]\s*/));

export const nameWords = words(`
  setting, name, names, key, variable, variable name, config var, config vars, env, environment variable, parameter
  einstellung, schlüssel, variablenname, bezeichnung, nom, clé, cle, paramètre, réglage, nombre, clave, ajuste, nome
  chave, chiave, impostazione, variabile, naam, sleutel, instelling, namn, nyckel, inställning, navn, nøgle, nøkkel
  nimi, avain, asetus, nazwa, klucz, zmienna, ustawienie, název, klíč, nastavení, názov, kľúč, név, kulcs, beállítás
  nume, cheie, setare, ime, ključ, postavka, име, ключ, настройка, имя, название, переменная, назва, змінна, όνομα
  κλειδί, ad, isim, anahtar, ayar, tên, khóa, 名前, 名称, 変数, キー, 設定, 名称, 键, 变量, 設定, 鍵, 이름, 키, 변수, اسم, مفتاح, שם, מפתח
`);

export const valueWords = words(`
  value, values, setting value, content, wert, inhalt, valeur, valor, valore, waarde, värde, verdi, værdi, arvo
  wartość, hodnota, érték, valoare, vrijednost, vrednost, стойност, вредност, значение, значення, τιμή, değer
  giá trị, 値, 值, 數值, 값, قيمة, ערך, मान, ค่า
`);
