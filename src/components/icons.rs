//! The few drawings on the page. All are decoration: what they stand beside says the same in words.

use factcards_document::FactStatus;
use yew::prelude::*;

fn icon(paths: Html) -> Html {
    html! {
        <svg
            class="icon"
            viewBox="0 0 20 20"
            width="20"
            height="20"
            fill="none"
            stroke="currentColor"
            stroke-width="1.6"
            stroke-linecap="round"
            stroke-linejoin="round"
            aria-hidden="true"
            focusable="false"
        >
            { paths }
        </svg>
    }
}

pub(crate) fn lock() -> Html {
    icon(html! { <><rect x="4.5" y="9" width="11" height="7.5" rx="1.5" /><path d="M7 9V6.5a3 3 0 0 1 6 0V9" /></> })
}

pub(crate) fn half_moon() -> Html {
    icon(html! { <><circle cx="10" cy="10" r="6.5" /><path d="M10 3.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" /></> })
}

pub(crate) fn file() -> Html {
    icon(html! { <><path d="M5.5 3h6l3 3v11h-9z" /><path d="M11.5 3v3h3" /></> })
}

pub(crate) fn search() -> Html {
    icon(html! { <><circle cx="9" cy="9" r="5" /><path d="m13 13 3.5 3.5" /></> })
}

pub(crate) fn save() -> Html {
    icon(html! { <path d="M10 3.5v8M6.5 8.5 10 12l3.5-3.5M4 15.5h12" /> })
}

pub(crate) fn help() -> Html {
    icon(
        html! { <><circle cx="10" cy="10" r="6.5" /><path d="M8 8.2a2 2 0 1 1 2.6 1.9c-.5.2-.6.5-.6 1.1M10 13.6h.01" /></> },
    )
}

pub(crate) fn pen() -> Html {
    icon(html! { <path d="M4 16l.8-3.4L13 4.4a1.4 1.4 0 0 1 2 0l.6.6a1.4 1.4 0 0 1 0 2L7.4 15.2z" /> })
}

pub(crate) fn pin() -> Html {
    icon(html! { <path d="M7 3.5h6M8 3.5v5L5.5 11v1.5h9V11L12 8.5v-5M10 12.5v4.5" /> })
}

pub(crate) fn more() -> Html {
    icon(html! { <path d="M4.5 10h.01M10 10h.01M15.5 10h.01" stroke-width="2.6" /> })
}

pub(crate) fn filter() -> Html {
    icon(html! { <path d="M3.5 6h13M6 10h8M8.5 14h3" /> })
}

pub(crate) fn copy() -> Html {
    icon(
        html! { <><rect x="7" y="7" width="9.5" height="9.5" rx="1.5" /><path d="M13 4H5a1.5 1.5 0 0 0-1.5 1.5v8" /></> },
    )
}

pub(crate) fn cross() -> Html {
    icon(html! { <path d="M5.5 5.5l9 9m0-9l-9 9" /> })
}

pub(crate) fn back() -> Html {
    icon(html! { <path d="M15.5 10h-11m4.5-4.5L4.5 10 9 14.5" /> })
}

pub(crate) fn previous() -> Html {
    icon(html! { <path d="M12.5 4.5L7 10l5.5 5.5" /> })
}

pub(crate) fn next() -> Html {
    icon(html! { <path d="M7.5 4.5L13 10l-5.5 5.5" /> })
}

pub(crate) fn out() -> Html {
    icon(html! { <><path d="M8 5H4.5v10.5H15V12" /><path d="M11.5 4H16v4.5M16 4l-6.5 6.5" /></> })
}

pub(crate) fn up() -> Html {
    icon(html! { <path d="M10 16.5v-13m-5 5l5-5 5 5" /> })
}

pub(crate) fn down() -> Html {
    icon(html! { <path d="M10 3.5v13m-5-5l5 5 5-5" /> })
}

pub(crate) fn both() -> Html {
    icon(html! { <path d="M10 3v14M6 7l4-4 4 4M6 13l4 4 4-4" /> })
}

/// The shape of a status: each differs by its outline, not by its colour.
pub(crate) fn status(status: FactStatus) -> Html {
    icon(match status {
        FactStatus::Stated => html! { <circle cx="10" cy="10" r="3" fill="currentColor" /> },
        FactStatus::Claimed => html! { <path d="M3.5 4.5h13v9H10L6 17v-3.5H3.5z" /> },
        FactStatus::Planned => {
            html! { <><rect x="3.5" y="4.5" width="13" height="12" /><path d="M3.5 8.5h13M7 2.5v4m6-4v4" /></> }
        }
        FactStatus::Demanded => html! { <path d="M10 3.5v8.5m0 4v.5" stroke-width="2.4" /> },
        FactStatus::Offered => {
            html! { <><rect x="3.5" y="7.5" width="13" height="9" /><path d="M10 7.5v9m0-9c-5 0-4.5-5-2-4q1.5.6 2 4q.5-3.4 2-4c2.5-1 3 4-2 4" /></> }
        }
        FactStatus::Threatened => html! { <path d="M11.5 2.5L4.5 11.5H9.5L8.5 17.5L15.5 8.5H10.5z" /> },
        FactStatus::Conditional => html! { <path d="M10 17v-6M10 11L5 6m5 5l5-5M5 9.5V6h3.5m3 0H15v3.5" /> },
        FactStatus::Possible => html! { <path d="M6.5 7a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.1-1.5 2.3m0 3.3v.2" /> },
        FactStatus::Denied => html! { <path d="M3.5 4.5h13v9H10L6 17v-3.5H3.5zM7.8 6.8l4.4 4.4m0-4.4l-4.4 4.4" /> },
    })
}

/// Not so.
pub(crate) fn not() -> Html {
    icon(html! { <><circle cx="10" cy="10" r="6.5" /><path d="M5.5 14.5l9-9" /></> })
}
