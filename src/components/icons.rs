//! The few drawings on the page. All are decoration: what they stand beside says the same in words.

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

pub(crate) fn cross() -> Html {
    icon(html! { <path d="M5.5 5.5l9 9m0-9l-9 9" /> })
}

pub(crate) fn back() -> Html {
    icon(html! { <path d="M15.5 10h-11m4.5-4.5L4.5 10 9 14.5" /> })
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
