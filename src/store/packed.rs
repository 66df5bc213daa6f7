//! Many rows as one value: the driver copies each value of each row by itself and hands each row to
//! another thread, which takes longer than finding them where there are a thousand.

use sea_orm::sea_query::{Expr, Func};
use sea_orm::{
    ColumnTrait, ColumnType, ConnectionTrait, DbBackend, EntityTrait, QuerySelect as _, Select,
};
use serde::de::DeserializeOwned;

use crate::error::Error;

/// These columns of all rows of a query, in no order.
///
/// # Errors
/// `Broken` when a row is not what `T` takes; what the database says.
pub async fn all<T: DeserializeOwned, E: EntityTrait>(
    db: &impl ConnectionTrait,
    rows: Select<E>,
    columns: impl IntoIterator<Item = E::Column>,
) -> Result<Vec<T>, Error> {
    let backend = db.get_database_backend();
    let (list, row) = match backend {
        DbBackend::Postgres => ("json_agg", "json_build_array"),
        _ => ("json_group_array", "json_array"),
    };
    let cells = columns.into_iter().map(|column| cell(backend, column));
    let whole = Func::cust(list).arg(Func::cust(row).args(cells));
    let packed: Option<Option<String>> = rows
        .select_only()
        .expr(Func::cast_as(whole, "text"))
        .into_tuple()
        .one(db)
        .await?;
    let rows = packed.flatten().map(|text| serde_json::from_str(&text));
    rows.unwrap_or_else(|| Ok(Vec::new()))
        .map_err(|_| Error::broken("packed rows cannot be read"))
}

/// SQLite has ids as bytes, which JSON does not know.
fn cell(backend: DbBackend, column: impl ColumnTrait) -> Expr {
    let value = Expr::col(column.as_column_ref());
    if backend == DbBackend::Sqlite && *column.def().get_column_type() == ColumnType::Uuid {
        let digits = Func::cust("hex").arg(value);
        return Func::cust("nullif")
            .args([digits.into(), Expr::val("")])
            .into();
    }
    value
}
