//! Words of ours about values that cannot be read: what was expected, and what stands there.

use crate::model::fact::phrases;

phrases! {
    // What is expected.
    A_COLOUR "a colour",
    A_DAY "a day",
    A_DURATION "a duration",
    A_LIMIT "a limit",
    A_LIST "a list",
    A_MAPPING "a mapping",
    A_MAPPING_OF "a mapping (`key: value`)",
    A_MONTH "a month",
    A_NUMBER "a number",
    A_NUMBER_SUCH_AS "a number, such as `0.31`",
    A_SHARE "a share",
    A_SHARE_SUCH_AS "a share above 0 and at most 1, such as `0.31`",
    A_SPAN_OF_HOURS "a span of hours",
    A_TIME "a time",
    A_VALUE_BEHIND_THE_KEY "a value behind the key",
    A_WHOLE_NUMBER "a whole number",
    A_WHOLE_NUMBER_SUCH_AS "a whole number, such as `310000`",
    A_WORD "a word",
    AN_ID "an id",
    COLOUR_IN_QUOTES "a colour in quotes, such as `\"#0b5b76\"`",
    HOURS_OR_ALWAYS "`always` or a mapping with `hours`",
    NAME_OF_A_ZONE "the name of a time zone",
    TEXT "text",
    TRUE_OR_FALSE "`true` or `false`",
    WEEKDAYS "`mon` … `sun`, or a range such as `mon-fri`",
    ZONE_BY_ITS_NAME "a time zone by its IANA name, such as `Europe/Berlin`",

    // What stands there.
    NOTHING "nothing",
    MAPPING_WITHOUT_IT "a mapping without it",
    NO_ID "`{$id}`: {$why}",
    UNEXPECTED_END "unexpected end",

    // What computed keys follow from.
    FOLLOWS_CLASSIFICATION "`classification` (impact and urgency), or write `priority_override` with a reason",
    FOLLOWS_CLOCKS "`times` and the clocks of casebook.yaml",
    FOLLOWS_DUE "`due` and `done`",
    FOLLOWS_EFFECTS "`service_effects`",
    FOLLOWS_LIFE "`times` (and `holds`, `reopened`, `cancelled`)",
    FOLLOWS_TIMES "`times`",

    // Why a text is no id.
    ID_BEGINS "an id begins with a letter or digit (A–Z, a–z, 0–9)",
    ID_DEVICE "Windows keeps this name for a device",
    ID_DOTS "an id has no `..` and no dot at its end",
    ID_EMPTY "an id is not empty",
    ID_LONG "an id has at most 100 characters",
    ID_SIGNS "an id is made of letters, digits, `.`, `_` and `-`",
}
