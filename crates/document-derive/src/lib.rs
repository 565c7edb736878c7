//! Derives of the Document's types: what follows from the declaration of a field, so that it is declared once.

mod arrays;
mod map_ids;
mod map_spans;

use proc_macro::TokenStream;
use proc_macro2::TokenTree;
use quote::ToTokens;
use syn::{Data, DataStruct, DeriveInput, Error, Field, Fields, FieldsNamed, Ident, Type, parse_macro_input};

/// `map_spans(self, f)` for a struct whose one parameter is the type of its spans: the same struct with every span
/// replaced, in the order of the fields. Spans may stand in the fields themselves, in `Option`s, in `Vec`s and in
/// structs that derive this too; other fields are kept.
#[proc_macro_derive(MapSpans)]
pub fn derive_map_spans(input: TokenStream) -> TokenStream {
    expand(&parse_macro_input!(input as DeriveInput), map_spans::expand)
}

/// `for_each_document_array!` for the struct whose `Vec`s are the Document's arrays: those of items with spans of their
/// own; ids and bare spans are part of the frame.
#[proc_macro_derive(DocumentArrays)]
pub fn derive_document_arrays(input: TokenStream) -> TokenStream {
    expand(&parse_macro_input!(input as DeriveInput), arrays::expand)
}

/// `MapIds` for a struct: a field that is an `Id`, an `Option` or a `Vec` of them says by `#[id(Times)]` which array it is
/// a position in, else this fails; fields whose types hold spans are told, others only where they have a bare `#[id]`.
#[proc_macro_derive(MapIds, attributes(id))]
pub fn derive_map_ids(input: TokenStream) -> TokenStream {
    expand(&parse_macro_input!(input as DeriveInput), map_ids::expand)
}

fn expand(
    input: &DeriveInput,
    expand: fn(&DeriveInput, &FieldsNamed) -> Result<proc_macro2::TokenStream, Error>,
) -> TokenStream {
    let tokens = match &input.data {
        Data::Struct(DataStruct { fields: Fields::Named(fields), .. }) => expand(input, fields),
        _ => Err(Error::new_spanned(input, "only a struct with named fields has spans or arrays")),
    };
    tokens.unwrap_or_else(Error::into_compile_error).into()
}

/// The name of a field; an error where it has none.
fn name(field: &Field) -> Result<&Ident, Error> {
    field.ident.as_ref().ok_or_else(|| Error::new_spanned(field, "a field without a name"))
}

/// The items' type of a `wrapper<…>`, when the type is one.
fn inside<'t>(ty: &'t Type, wrapper: &str) -> Option<&'t Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|segment| segment.ident == wrapper)?;
    let syn::PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match arguments.args.first()? {
        syn::GenericArgument::Type(ty) => Some(ty),
        _ => None,
    }
}

/// Whether the type mentions the parameter.
fn mentions(ty: &Type, parameter: &Ident) -> bool {
    fn any(tokens: proc_macro2::TokenStream, parameter: &Ident) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(ident) => ident == *parameter,
            TokenTree::Group(group) => any(group.stream(), parameter),
            _ => false,
        })
    }
    any(ty.to_token_stream(), parameter)
}
