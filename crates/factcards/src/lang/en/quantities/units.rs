//! Units by name and symbol, with their codes, dimensions and sizes.

use crate::measure::Dimension::{self, *};

/// A unit: its names, its symbols, its code (UCUM's where it has one), what it measures, how many of the base unit it
/// is (see [`Dimension`]), and the prefixes that its names and symbols take; `1`: its symbol stands alone too.
pub(super) type Row = (&'static str, &'static str, &'static str, Dimension, f64, &'static str);

/// Names follow a number in words or digits, in any case; symbols only one in digits, and their case counts.
#[rustfmt::skip]
pub(super) const UNITS: &[Row] = &[
    ("%|percent|per cent|pct|percents|percentage", "", "percent", Share, 1.0, ""),
    ("percentage points|percentage point|pp|percentage - points|percentage - point", "", "percentage_point", Share, 1.0, ""),
    ("basis points|basis point|bps", "", "percentage_point", Share, 0.01, ""),
    // Lengths
    ("meter|meters|metre|metres", "m", "m", Length, 1.0, "1kcmμn"),
    ("mile|miles", "mi", "[mi_i]", Length, 1609.344, "1"),
    ("nautical mile|nautical miles", "nmi", "[nmi_i]", Length, 1852.0, "1"),
    ("foot|feet|ft|ft .", "", "[ft_i]", Length, 0.3048, ""),
    ("inch|inches|″", "", "[in_i]", Length, 0.0254, ""),
    ("yard|yards", "yd|yds", "[yd_i]", Length, 0.9144, "1"),
    ("light year|light years|light - year|light - years|lightyears", "ly", "[ly]", Length, 9.460_730_472_580_8e15, "1"),
    ("astronomical unit|astronomical units", "AU|au", "AU", Length, 149_597_870_700.0, "1"),
    // Areas
    ("square mile|square miles|sq mi|sq . mi|sq miles", "", "[mi_us]2", Area, 2_589_998.470_319_53, ""),
    ("acre|acres", "", "[acr_us]", Area, 4_046.872_609_874_25, ""),
    ("hectare|hectares", "ha", "har", Area, 1e4, "1"),
    // Volumes
    ("cubic foot|cubic feet|cu ft", "", "[cft_i]", Volume, 0.028_316_846_592, ""),
    ("liter|liters|litre|litres", "L|l", "L", Volume, 1e-3, "1mckMμ"),
    ("gallon|gallons", "gal", "[gal_us]", Volume, 0.003_785_411_784, "1"),
    ("quart|quarts", "", "[qt_us]", Volume, 9.463_529_46e-4, ""),
    ("pint|pints", "", "[pt_us]", Volume, 4.731_764_73e-4, ""),
    ("fluid ounce|fluid ounces|fl oz|fl . oz", "", "[foz_us]", Volume, 2.957_352_956_25e-5, ""),
    ("teaspoon|teaspoons|tsp", "", "[tsp_us]", Volume, 4.928_921_593_75e-6, ""),
    ("tablespoon|tablespoons|tbsp", "", "[tbs_us]", Volume, 1.478_676_478_125e-5, ""),
    ("barrel|barrels", "bbl", "[bbl_us]", Volume, 0.158_987_294_928, "1"),
    ("", "cc", "cm3", Volume, 1e-6, "1"),
    // Masses
    ("gram|grams|gramme|grammes", "g", "g", Mass, 1.0, "1kmμn"),
    ("kilo|kilos", "kgs|Kg", "kg", Mass, 1e3, "1"),
    ("tonne|tonnes", "t", "t", Mass, 1e6, "1kMG"),
    ("metric ton|metric tons|metric tonne|metric tonnes", "", "t", Mass, 1e6, ""),
    ("kiloton|kilotons", "", "kt", Mass, 1e9, ""),
    ("megaton|megatons", "", "Mt", Mass, 1e12, ""),
    ("ton|tons|short ton|short tons", "", "[ston_av]", Mass, 907_184.74, ""),
    ("pound|pounds|lb|lbs|lb .", "", "[lb_av]", Mass, 453.592_37, ""),
    ("ounce|ounces|oz|oz .", "", "[oz_av]", Mass, 28.349_523_125, ""),
    ("carat|carats", "", "[car_m]", Mass, 0.2, ""),
    // Speeds
    ("mph", "", "[mi_i]/h", Speed, 0.447_04, ""),
    ("kph|kmph|kmh", "", "km/h", Speed, 1.0 / 3.6, ""),
    ("knot|knots", "kn|kt", "[kn_i]", Speed, 1852.0 / 3600.0, ""),
    ("mpg", "", "[mi_i]/[gal_us]", Other, 1.0, ""),
    // Energy, power, pressure
    ("joule|joules", "J", "J", Energy, 1.0, "kMGT"),
    ("watt hour|watt hours|watt - hour|watt - hours", "Wh", "W.h", Energy, 3600.0, "1kMGT"),
    ("calorie|calories|kilocalorie|kilocalories", "kcal", "kcal", Energy, 4184.0, "1"),
    ("electronvolt|electronvolts|electron volts", "eV", "eV", Energy, 1.602_176_634e-19, "1kMGT"),
    ("btu|btus|british thermal units", "", "[Btu]", Energy, 1_055.055_852_62, ""),
    ("watt|watts", "W", "W", Power, 1.0, "1kMGTm"),
    ("horsepower|hp", "", "[HP]", Power, 745.699_871_582_27, ""),
    ("pascal|pascals", "Pa", "Pa", Pressure, 1.0, "1kMGh"),
    ("", "bar", "bar", Pressure, 1e5, "1m"),
    ("atmospheres", "atm", "atm", Pressure, 101_325.0, "1"),
    ("psi|pounds per square inch", "", "[psi]", Pressure, 6_894.757_293_168, ""),
    ("mmhg|mm hg|millimeters of mercury|millimetres of mercury", "", "mm[Hg]", Pressure, 133.322_387_415, ""),
    // Data
    ("", "bit|bits", "bit", Data, 0.125, "1"),
    ("kilobit|kilobits", "kbit", "kbit", Data, 125.0, "1"),
    ("megabit|megabits", "Mbit|Mb", "Mbit", Data, 125e3, "1"),
    ("gigabit|gigabits", "Gbit|Gb", "Gbit", Data, 125e6, "1"),
    ("mbps", "", "Mbit/s", Other, 1.0, ""),
    ("byte|bytes", "B", "By", Data, 1.0, "kMGTP"),
    ("", "KB|kb", "kBy", Data, 1e3, "1"),
    ("", "mb", "MBy", Data, 1e6, "1"),
    ("", "gb", "GBy", Data, 1e9, "1"),
    ("", "tb", "TBy", Data, 1e12, "1"),
    ("kibibyte|kibibytes", "KiB", "KiBy", Data, 1024.0, "1"),
    ("mebibyte|mebibytes", "MiB", "MiBy", Data, 1_048_576.0, "1"),
    ("gibibyte|gibibytes", "GiB", "GiBy", Data, 1_073_741_824.0, "1"),
    // What has no base unit here
    ("hertz", "Hz", "Hz", Other, 1.0, "1kMGT"),
    ("volt|volts", "V", "V", Other, 1.0, "1kMm"),
    ("ampere|amperes|amp|amps", "A", "A", Other, 1.0, "km"),
    ("ohm|ohms", "Ω", "Ohm", Other, 1.0, "1kM"),
    ("newton|newtons", "N", "N", Other, 1.0, "kM"),
    ("mole|moles", "mol", "mol", Other, 1.0, "1mμn"),
    ("sievert|sieverts", "Sv", "Sv", Other, 1.0, "1mμ"),
    ("becquerel|becquerels", "Bq", "Bq", Other, 1.0, "1kMGT"),
    ("lumen|lumens", "lm", "lm", Other, 1.0, "1"),
    ("decibel|decibels", "dB|dBA", "dB", Other, 1.0, "1"),
    ("parts per million", "ppm", "[ppm]", Other, 1.0, "1"),
    ("parts per billion", "ppb", "[ppb]", Other, 1.0, "1"),
    // Temperatures and angles
    ("celsius|centigrade|celcius|centigrate|degree celsius|degrees celsius|degree centigrade|degrees centigrade", "", "Cel", Celsius, 1.0, ""),
    ("degree celcius|degrees celcius|degrees c|deg celsius|deg centigrade|deg c|° c|° celsius|℃|º c", "", "Cel", Celsius, 1.0, ""),
    ("fahrenheit|farenheit|degree fahrenheit|degrees fahrenheit|degree farenheit|degrees farenheit|degrees f", "", "[degF]", Fahrenheit, 1.0, ""),
    ("deg fahrenheit|deg f|° f|° fahrenheit|℉|º f", "", "[degF]", Fahrenheit, 1.0, ""),
    ("kelvin|kelvins|degrees kelvin", "", "K", Kelvin, 1.0, ""),
    ("degree|degrees|°|deg", "", "deg", Angle, 1.0, ""),
    // Ages
    ("year old|years old|- year - old|- years - old|year - old|years - old|- year - olds|year - olds|year olds", "", "a", Age, 1.0, ""),
    ("years of age|year of age|yrs old|yr old|- yr - old|yo|y / o|- year old", "", "a", Age, 1.0, ""),
    ("month old|months old|- month - old|- months - old|month - old|months - old|month olds|- month - olds|months of age", "", "mo", Age, 1.0, ""),
    ("week old|weeks old|- week - old|- weeks - old|week - old|weeks - old|weeks of age", "", "wk", Age, 1.0, ""),
    ("day old|days old|- day - old|- days - old|day - old|days - old|days of age", "", "d", Age, 1.0, ""),
];

/// Units of time, which only divide here: times are found elsewhere.
#[rustfmt::skip]
pub(super) const PERIODS: &[Row] = &[
    ("second|sec", "s", "s", Time, 1.0, "1mμn"),
    ("minute", "min", "min", Time, 60.0, "1"),
    ("hour|hr", "h", "h", Time, 3600.0, "1"),
    ("day", "d", "d", Time, 86_400.0, "1"),
    ("week|wk", "", "wk", Time, 604_800.0, ""),
    ("month", "", "mo", Time, 2_629_800.0, ""),
    ("year|yr|annum", "", "a", Time, 31_557_600.0, ""),
];

/// Prefixes: letter, name, code and factor.
pub(super) const PREFIXES: &[(char, &str, &str, f64)] = &[
    ('k', "kilo", "k", 1e3),
    ('M', "mega", "M", 1e6),
    ('G', "giga", "G", 1e9),
    ('T', "tera", "T", 1e12),
    ('P', "peta", "P", 1e15),
    ('h', "hecto", "h", 1e2),
    ('d', "deci", "d", 1e-1),
    ('c', "centi", "c", 1e-2),
    ('m', "milli", "m", 1e-3),
    ('μ', "micro", "u", 1e-6),
    ('n', "nano", "n", 1e-9),
];

/// Words before the name of a length, the power they mean, and the dimension that it gives.
pub(super) const POWERS: &[(&str, i32, Dimension)] =
    &[("square", 2, Area), ("sq", 2, Area), ("cubic", 3, Volume), ("cu", 3, Volume)];

/// Marks and digits behind the symbol of a length.
pub(super) const EXPONENTS: &[(&str, i32, Dimension)] =
    &[("²", 2, Area), ("2", 2, Area), ("³", 3, Volume), ("3", 3, Volume)];
