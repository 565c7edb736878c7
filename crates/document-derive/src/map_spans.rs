//! `#[derive(MapSpans)]`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, Error, FieldsNamed, GenericParam, Ident, Type};

use crate::{inside, mentions, name};

pub(crate) fn expand(input: &DeriveInput, fields: &FieldsNamed) -> Result<TokenStream, Error> {
    let mut parameters = input.generics.params.iter();
    let (Some(GenericParam::Type(parameter)), None) = (parameters.next(), parameters.next()) else {
        return Err(Error::new_spanned(&input.generics, "the one parameter must be the type of the spans"));
    };
    let (type_name, span) = (&input.ident, &parameter.ident);
    let mut mapped = vec![];
    for field in &fields.named {
        let name = name(field)?;
        let value = map(&field.ty, span, quote!(self.#name))?;
        mapped.push(quote!(#name: #value));
    }
    Ok(quote! {
        impl<#span> #type_name<#span> {
            /// Replaces every span, in the order of the fields.
            pub fn map_spans<__T>(self, f: &mut impl FnMut(#span) -> __T) -> #type_name<__T> {
                #type_name { #(#mapped),* }
            }
        }
    })
}

/// The value of this type with its spans replaced by `f`.
fn map(ty: &Type, span: &Ident, value: TokenStream) -> Result<TokenStream, Error> {
    if !mentions(ty, span) {
        return Ok(value);
    }
    if matches!(ty, Type::Path(path) if path.path.is_ident(span)) {
        return Ok(quote!(f(#value)));
    }
    if let Some(item) = inside(ty, "Option") {
        let item = map(item, span, quote!(item))?;
        return Ok(quote!(#value.map(|item| #item)));
    }
    if let Some(item) = inside(ty, "Vec") {
        let item = map(item, span, quote!(item))?;
        return Ok(quote!(#value.into_iter().map(|item| #item).collect()));
    }
    Ok(quote!(#value.map_spans(&mut *f)))
}
