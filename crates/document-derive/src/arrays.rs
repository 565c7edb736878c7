//! `#[derive(DocumentArrays)]`.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{DeriveInput, Error, FieldsNamed, Ident, Type};

use crate::{inside, name};

pub(crate) fn expand(_: &DeriveInput, fields: &FieldsNamed) -> Result<TokenStream, Error> {
    let mut arrays = vec![];
    for field in &fields.named {
        let Some(item) = inside(&field.ty, "Vec") else { continue };
        let Type::Path(path) = item else { return Err(Error::new_spanned(item, "an array of something unnamed")) };
        let Some(last) = path.path.segments.last() else { continue };
        // A bare id or span is no item.
        if last.arguments.is_none() {
            continue;
        }
        let item_name = &last.ident;
        let (field, array) = (name(field)?, camel_case(name(field)?));
        arrays.push(quote!(#array { #field: #item_name => $crate::#item }));
    }
    Ok(quote! {
        /// Hands the Document's arrays, in order, to a macro of the caller's, each as
        /// `Times { times: Time => $crate::Time<S> }`: a name for a variant about the array, the field, a name for a
        /// variant about one item, the item's type, in which `S` is the type of the spans.
        ///
        /// ```
        /// macro_rules! names {
        ///     ($($array:ident { $field:ident: $item:ident => $type:ty })*) => { [$(stringify!($field)),*] };
        /// }
        /// let arrays = factcards_document::for_each_document_array!(names);
        /// assert!(arrays.contains(&"times") && arrays.contains(&"facts"));
        /// ```
        #[macro_export]
        macro_rules! for_each_document_array {
            ($callback:ident) => {
                $callback! { #(#arrays)* }
            };
        }
    })
}

/// `main_event` as `MainEvent`.
fn camel_case(name: &Ident) -> Ident {
    let upper = |part: &str| {
        let mut letters = part.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect::<String>()
    };
    format_ident!("{}", name.to_string().split('_').map(upper).collect::<String>())
}
