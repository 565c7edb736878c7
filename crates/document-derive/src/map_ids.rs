//! `#[derive(MapIds)]`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, DeriveInput, Error, Field, FieldsNamed, GenericParam, Ident, Meta, Type};

use crate::{inside, mentions, name};

pub(crate) fn expand(input: &DeriveInput, fields: &FieldsNamed) -> Result<TokenStream, Error> {
    let span = input.generics.params.iter().find_map(|parameter| match parameter {
        GenericParam::Type(parameter) => Some(&parameter.ident),
        _ => None,
    });
    let mapped = fields.named.iter().map(|field| map(field, span)).collect::<Result<Vec<_>, _>>()?;
    let (type_name, (generics, arguments, bounds)) = (&input.ident, input.generics.split_for_impl());
    Ok(quote! {
        impl #generics crate::MapIds for #type_name #arguments #bounds {
            fn map_ids(&mut self, f: &mut dyn FnMut(crate::IdOf, crate::Id) -> Option<crate::Id>) {
                #(#mapped)*
            }
        }
    })
}

/// What a field needs: an id is replaced, what holds ids is told, the rest stays.
fn map(field: &Field, span: Option<&Ident>) -> Result<TokenStream, Error> {
    let (ty, name) = (&field.ty, name(field)?);
    let attribute = field.attrs.iter().find(|attribute| attribute.path().is_ident("id"));
    let array = || array(field, attribute);
    if is_id(ty) {
        let array = array()?;
        return Ok(quote!(if let Some(id) = f(crate::IdOf::#array, self.#name) { self.#name = id; }));
    }
    if inside(ty, "Option").is_some_and(is_id) {
        let array = array()?;
        return Ok(quote!(self.#name = self.#name.and_then(|id| f(crate::IdOf::#array, id));));
    }
    if inside(ty, "Vec").is_some_and(is_id) {
        let array = array()?;
        return Ok(quote! {
            self.#name = self.#name.iter().filter_map(|id| f(crate::IdOf::#array, *id)).collect();
        });
    }
    let item = inside(ty, "Option").or_else(|| inside(ty, "Vec")).unwrap_or(ty);
    let is_span = |span: &Ident| matches!(item, Type::Path(path) if path.path.is_ident(span));
    let holds_spans = span.is_some_and(|span| mentions(ty, span) && !is_span(span));
    let is_told = holds_spans || attribute.is_some();
    Ok(if is_told { quote!(crate::MapIds::map_ids(&mut self.#name, f);) } else { quote!() })
}

/// The array that a field's ids are positions in, which the field must say.
fn array(field: &Field, attribute: Option<&Attribute>) -> Result<Ident, Error> {
    match attribute.map(|attribute| &attribute.meta) {
        Some(Meta::List(list)) => list.parse_args(),
        _ => Err(Error::new_spanned(field, "say of what it is the id: `#[id(Entities)]`")),
    }
}

fn is_id(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.is_ident("Id"))
}
