//! Currencies by symbol, name and code (ISO 4217, with those that it once held).

/// Signs before (or after) a number. A bare dollar sign is read as the US dollar, a bare pound sign as sterling.
pub(super) const SIGNS: &[(&str, &str)] = &[
    ("$", "USD"),
    ("£", "GBP"),
    ("€", "EUR"),
    ("¥", "JPY"),
    ("₹", "INR"),
    ("₨", "INR"),
    ("₽", "RUB"),
    ("₴", "UAH"),
    ("₺", "TRY"),
    ("₩", "KRW"),
    ("₪", "ILS"),
    ("₦", "NGN"),
    ("₱", "PHP"),
    ("₫", "VND"),
    ("฿", "THB"),
    ("₡", "CRC"),
    ("₸", "KZT"),
    ("₾", "GEL"),
    ("₼", "AZN"),
    ("₲", "PYG"),
    ("₵", "GHS"),
    ("₭", "LAK"),
    ("₮", "MNT"),
    ("৳", "BDT"),
    ("₿", "BTC"),
];

/// Words before a number; a full stop may follow them.
pub(super) const WORDS: &[(&str, &str)] =
    &[("rs", "INR"), ("rp", "IDR"), ("fr", "CHF"), ("sfr", "CHF"), ("eur", "EUR"), ("kr", ""), ("kč", "CZK")];

/// Currencies of countries that write a comma before decimals and mostly a point between groups.
#[rustfmt::skip]
pub(super) const WITH_COMMAS: &[&str] = &[
    "EUR", "BRL", "ARS", "CLP", "COP", "UYU", "PYG", "IDR", "VND", "TRY", "RUB", "UAH", "PLN", "CZK", "HUF", "RON",
    "BGN", "RSD", "SEK", "NOK", "DKK", "ISK", "CHF", "DEM", "ITL", "ESP", "NLG", "",
];

/// Letters on a dollar sign; other codes may stand on it too.
pub(super) const DOLLARS: &[(&str, &str)] = &[
    ("us", "USD"),
    ("u.s.", "USD"),
    ("u.s", "USD"),
    ("a", "AUD"),
    ("au", "AUD"),
    ("aus", "AUD"),
    ("c", "CAD"),
    ("ca", "CAD"),
    ("can", "CAD"),
    ("cdn", "CAD"),
    ("hk", "HKD"),
    ("h.k.", "HKD"),
    ("nz", "NZD"),
    ("s", "SGD"),
    ("sg", "SGD"),
    ("nt", "TWD"),
    ("r", "BRL"),
    ("mex", "MXN"),
    ("mx", "MXN"),
    ("rd", "DOP"),
    ("ar", "ARS"),
    ("col", "COP"),
    ("j", "JMD"),
    ("tt", "TTD"),
    ("fj", "FJD"),
    ("bds", "BBD"),
];

/// Of these letters a blank may part the dollar sign; others are words of their own.
pub(super) const LOOSE: &[&str] = &["us", "u.s.", "u.s", "c", "hk", "h.k.", "nz", "nt", "mex"];

/// Codes that are read as such, in capitals.
#[rustfmt::skip]
pub(super) const CODES: &[&str] = &[
    "USD", "EUR", "GBP", "JPY", "CHF", "CNY", "AUD", "CAD", "NZD", "SEK", "NOK", "DKK", "INR", "RUB", "UAH", "BRL",
    "MXN", "ZAR", "KRW", "SGD", "HKD", "TRY", "PLN", "CZK", "HUF", "ILS", "AED", "SAR", "THB", "IDR", "MYR", "PHP",
    "VND", "EGP", "NGN", "KES", "PKR", "BDT", "ARS", "CLP", "COP", "PEN", "RMB", "TWD", "RON", "BGN", "ISK", "KZT",
    "GEL", "AMD", "AZN", "BYN", "MDL", "RSD", "BAM", "MKD", "HRK", "QAR", "KWD", "BHD", "OMR", "JOD", "LBP", "IQD",
    "IRR", "MAD", "DZD", "TND", "LYD", "GHS", "UGX", "TZS", "ETB", "ZMW", "NAD", "BWP", "MUR", "LKR", "NPR", "MMK",
    "UYU", "PYG", "BOB", "VES", "CRC", "GTQ", "DOP", "JMD", "TTD", "XAF", "XOF", "XAU", "BTC", "ETH",
    "DEM", "FRF", "ITL", "NLG", "ESP", "BEF", "ATS", "FIM", "GRD", "IEP", "PTE", "LUF",
];

/// Codes that are no words in small letters either.
#[rustfmt::skip]
pub(super) const SMALL_CODES: &[&str] = &[
    "usd", "eur", "gbp", "jpy", "chf", "cny", "aud", "cad", "nzd", "sek", "nok", "dkk", "inr", "brl", "mxn", "krw",
    "sgd", "hkd", "pln", "czk", "huf", "rmb", "btc", "eth", "twd", "aed",
];

/// Letters before a code: "MUSD".
pub(super) const CODE_PREFIXES: &[(char, f64)] = &[('k', 1e3), ('K', 1e3), ('T', 1e3), ('M', 1e6), ('B', 1e9)];

/// Names after a number: code, and how much of it one is.
pub(super) const NAMES: &[(&str, (&str, f64))] = &[
    ("dollar|dollars|us dollar|us dollars|u.s. dollar|u.s. dollars|american dollars|buck|bucks", ("USD", 1.0)),
    ("united states dollar|united states dollars|american dollar", ("USD", 1.0)),
    ("australian dollar|australian dollars", ("AUD", 1.0)),
    ("canadian dollar|canadian dollars", ("CAD", 1.0)),
    ("new zealand dollar|new zealand dollars", ("NZD", 1.0)),
    ("hong kong dollar|hong kong dollars", ("HKD", 1.0)),
    ("singapore dollar|singapore dollars", ("SGD", 1.0)),
    ("taiwan dollar|taiwan dollars|new taiwan dollar|new taiwan dollars", ("TWD", 1.0)),
    ("jamaican dollar|jamaican dollars", ("JMD", 1.0)),
    ("euro|euros", ("EUR", 1.0)),
    ("pound sterling|pounds sterling|british pound|british pounds|quid", ("GBP", 1.0)),
    ("egyptian pounds|egyptian pound", ("EGP", 1.0)),
    ("lebanese pounds|lebanese pound", ("LBP", 1.0)),
    ("irish pounds|irish pound", ("IEP", 1.0)),
    ("pence|penny|pennies", ("GBP", 0.01)),
    ("paise|paisa", ("INR", 0.01)),
    ("cent|cents|¢", ("USD", 0.01)),
    ("euro cent|euro cents", ("EUR", 0.01)),
    ("yen|japanese yen", ("JPY", 1.0)),
    ("yuan|chinese yuan|renminbi|rmb|kuai", ("CNY", 1.0)),
    ("ruble|rubles|rouble|roubles|russian rubles|russian roubles", ("RUB", 1.0)),
    ("rupee|rupees|indian rupees|indian rupee", ("INR", 1.0)),
    ("pakistani rupees|pakistani rupee", ("PKR", 1.0)),
    ("sri lankan rupees|sri lankan rupee", ("LKR", 1.0)),
    ("rupiah|rupiahs|indonesian rupiah", ("IDR", 1.0)),
    ("taka", ("BDT", 1.0)),
    ("ringgit", ("MYR", 1.0)),
    ("dong|vietnamese dong", ("VND", 1.0)),
    ("hryvnia|hryvnias|hryvnas", ("UAH", 1.0)),
    ("tenge", ("KZT", 1.0)),
    ("swiss franc|swiss francs|franc|francs", ("CHF", 1.0)),
    ("french franc|french francs", ("FRF", 1.0)),
    ("belgian franc|belgian francs", ("BEF", 1.0)),
    ("deutsche mark|deutsche marks|deutschemarks|german marks|german mark", ("DEM", 1.0)),
    ("guilder|guilders|dutch guilder|dutch guilders", ("NLG", 1.0)),
    ("italian lire|lire", ("ITL", 1.0)),
    ("peseta|pesetas|spanish pesetas", ("ESP", 1.0)),
    ("drachma|drachmas|drachmae", ("GRD", 1.0)),
    ("austrian schillings|austrian schilling", ("ATS", 1.0)),
    ("finnish marks|finnish markka", ("FIM", 1.0)),
    ("escudos|escudo", ("PTE", 1.0)),
    ("swedish krona|swedish kronor|kronor", ("SEK", 1.0)),
    ("icelandic krona|icelandic kronur", ("ISK", 1.0)),
    ("norwegian krone|norwegian kroner", ("NOK", 1.0)),
    ("danish krone|danish kroner|danish krones", ("DKK", 1.0)),
    ("czech koruna|czech korunas|koruna|korunas", ("CZK", 1.0)),
    ("forint|forints", ("HUF", 1.0)),
    ("romanian lei|romanian leu", ("RON", 1.0)),
    ("mexican peso|mexican pesos", ("MXN", 1.0)),
    ("argentine pesos|argentine peso|argentinian pesos", ("ARS", 1.0)),
    ("chilean pesos|chilean peso", ("CLP", 1.0)),
    ("colombian pesos|colombian peso", ("COP", 1.0)),
    ("philippine pesos|philippine peso", ("PHP", 1.0)),
    ("bolivars|bolivar|bolívares", ("VES", 1.0)),
    ("turkish lira|lira|liras|turkish liras", ("TRY", 1.0)),
    ("shekel|shekels|israeli shekels", ("ILS", 1.0)),
    ("rand|south african rand", ("ZAR", 1.0)),
    ("reais|brazilian reais|brazilian real", ("BRL", 1.0)),
    ("zloty|zlotys|zlotych|polish zloty", ("PLN", 1.0)),
    ("south korean won|korean won", ("KRW", 1.0)),
    ("baht|thai baht", ("THB", 1.0)),
    ("dirham|dirhams|uae dirham|uae dirhams", ("AED", 1.0)),
    ("saudi riyals|saudi riyal", ("SAR", 1.0)),
    ("iranian rials|iranian rial", ("IRR", 1.0)),
    ("kuwaiti dinars|kuwaiti dinar", ("KWD", 1.0)),
    ("iraqi dinars|iraqi dinar", ("IQD", 1.0)),
    ("algerian dinars|algerian dinar", ("DZD", 1.0)),
    ("tunisian dinars|tunisian dinar", ("TND", 1.0)),
    ("jordanian dinars|jordanian dinar", ("JOD", 1.0)),
    ("serbian dinars|serbian dinar", ("RSD", 1.0)),
    ("kenyan shillings|kenyan shilling", ("KES", 1.0)),
    ("ugandan shillings|ugandan shilling", ("UGX", 1.0)),
    ("naira", ("NGN", 1.0)),
    ("cfa francs|cfa franc", ("XOF", 1.0)),
    ("bahrain dinars|bahrain dinar|bahraini dinars|bahraini dinar", ("BHD", 1.0)),
    ("libyan dinars|libyan dinar", ("LYD", 1.0)),
    ("omani rials|omani rial", ("OMR", 1.0)),
    ("qatari riyals|qatari riyal", ("QAR", 1.0)),
    ("tanzanian shillings|tanzanian shilling", ("TZS", 1.0)),
    ("bulgarian leva|bulgarian lev", ("BGN", 1.0)),
    ("uruguayan pesos|uruguayan peso", ("UYU", 1.0)),
    ("dominican pesos|dominican peso", ("DOP", 1.0)),
    // Several countries have them: money, of which currency is not told.
    ("peso|pesos|dinar|dinars|rial|rials|riyal|riyals|krona|krone|shilling|shillings", ("", 1.0)),
    ("bitcoin|bitcoins", ("BTC", 1.0)),
    ("ether", ("ETH", 1.0)),
];

/// Names that mean money only after a magnitude or a word of payment: "50 pounds" is a weight, "50 million pounds" and
/// "paid 50 pounds" are not.
pub(super) const NAMES_OF_MILLIONS: &[(&str, (&str, f64))] =
    &[("pound|pounds", ("GBP", 1.0)), ("won", ("KRW", 1.0)), ("mark|marks", ("DEM", 1.0))];

/// Words of payment, before an amount that may be money.
#[rustfmt::skip]
pub(super) const PAYMENTS: &[&str] = &[
    "pay", "pays", "paid", "paying", "payment", "cost", "costs", "costing", "charge", "charges", "charged", "charging",
    "price", "prices", "priced", "fee", "fees", "fine", "fines", "fined", "owe", "owes", "owed", "owing", "earn",
    "earns", "earned", "earning", "wage", "wages", "salary", "rent", "rents", "deposit", "loan", "donate", "donated",
    "donation", "invest", "invested", "budget", "debt", "debts", "ticket", "tickets", "worth", "tax", "sold",
];
