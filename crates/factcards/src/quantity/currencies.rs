//! Currencies by symbol, name and code.

/// Signs before (or after) a number. A bare dollar sign is read as the US dollar, a bare pound sign as sterling.
pub(super) const SIGNS: &[(&str, &str)] = &[
    ("$", "USD"),
    ("£", "GBP"),
    ("€", "EUR"),
    ("¥", "JPY"),
    ("₹", "INR"),
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
    ("₿", "BTC"),
];

/// Letters on a dollar sign.
pub(super) const DOLLARS: &[(&str, &str)] = &[
    ("US", "USD"),
    ("U.S.", "USD"),
    ("A", "AUD"),
    ("AU", "AUD"),
    ("C", "CAD"),
    ("CA", "CAD"),
    ("HK", "HKD"),
    ("NZ", "NZD"),
    ("S", "SGD"),
    ("NT", "TWD"),
    ("R", "BRL"),
];

/// ISO 4217 codes that are read as such, in capitals.
#[rustfmt::skip]
pub(super) const CODES: &[&str] = &[
    "USD", "EUR", "GBP", "JPY", "CHF", "CNY", "AUD", "CAD", "NZD", "SEK", "NOK", "DKK", "INR", "RUB", "UAH", "BRL",
    "MXN", "ZAR", "KRW", "SGD", "HKD", "TRY", "PLN", "CZK", "HUF", "ILS", "AED", "SAR", "THB", "IDR", "MYR", "PHP",
    "VND", "EGP", "NGN", "KES", "PKR", "BDT", "ARS", "CLP", "COP", "PEN", "RMB",
];

/// Names after a number: code, and how much of it one is.
pub(super) const NAMES: &[(&str, (&str, f64))] = &[
    ("dollar|dollars|us dollar|us dollars|u.s. dollar|u.s. dollars|american dollars|buck|bucks", ("USD", 1.0)),
    ("australian dollar|australian dollars", ("AUD", 1.0)),
    ("canadian dollar|canadian dollars", ("CAD", 1.0)),
    ("new zealand dollar|new zealand dollars", ("NZD", 1.0)),
    ("hong kong dollar|hong kong dollars", ("HKD", 1.0)),
    ("singapore dollar|singapore dollars", ("SGD", 1.0)),
    ("euro|euros", ("EUR", 1.0)),
    ("pound sterling|pounds sterling|british pound|british pounds|quid", ("GBP", 1.0)),
    ("egyptian pounds|egyptian pound", ("EGP", 1.0)),
    ("pence|penny|pennies", ("GBP", 0.01)),
    ("cent|cents", ("USD", 0.01)),
    ("yen|japanese yen", ("JPY", 1.0)),
    ("yuan|chinese yuan|renminbi|rmb", ("CNY", 1.0)),
    ("ruble|rubles|rouble|roubles|russian rubles|russian roubles", ("RUB", 1.0)),
    ("rupee|rupees|indian rupees|indian rupee", ("INR", 1.0)),
    ("pakistani rupees|pakistani rupee", ("PKR", 1.0)),
    ("hryvnia|hryvnias|hryvnas", ("UAH", 1.0)),
    ("swiss franc|swiss francs|franc|francs", ("CHF", 1.0)),
    ("swedish krona|swedish kronor", ("SEK", 1.0)),
    ("norwegian krone|norwegian kroner", ("NOK", 1.0)),
    ("danish krone|danish kroner", ("DKK", 1.0)),
    ("mexican peso|mexican pesos", ("MXN", 1.0)),
    ("argentine pesos|argentine peso", ("ARS", 1.0)),
    ("philippine pesos|philippine peso", ("PHP", 1.0)),
    ("turkish lira|lira|liras", ("TRY", 1.0)),
    ("shekel|shekels", ("ILS", 1.0)),
    ("rand", ("ZAR", 1.0)),
    ("real|reais", ("BRL", 1.0)),
    ("zloty|zlotys", ("PLN", 1.0)),
    ("south korean won|korean won", ("KRW", 1.0)),
    ("baht", ("THB", 1.0)),
    ("dirham|dirhams", ("AED", 1.0)),
    ("naira", ("NGN", 1.0)),
    ("bitcoin|bitcoins", ("BTC", 1.0)),
];

/// Names that mean money only after a magnitude: "50 pounds" is a weight, "50 million pounds" is not.
pub(super) const NAMES_OF_MILLIONS: &[(&str, (&str, f64))] = &[("pound|pounds", ("GBP", 1.0)), ("won", ("KRW", 1.0))];
