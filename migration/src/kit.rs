//! The few column and key shapes that all tables share.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema;

/// An instant in UTC.
pub fn instant(name: &'static str) -> ColumnDef {
    schema::timestamp_with_time_zone(name)
}

/// An instant in UTC, or none.
pub fn instant_null(name: &'static str) -> ColumnDef {
    schema::timestamp_with_time_zone_null(name)
}

/// A text column that takes one of the listed words.
pub fn word(name: &'static str, words: &[&str]) -> ColumnDef {
    let mut column = schema::string_len(name, 32);
    column.check(Expr::col(name).is_in(words.iter().copied()));
    column
}

/// A text column that takes one of the listed words, or none.
pub fn word_null(name: &'static str, words: &[&str]) -> ColumnDef {
    let mut column = schema::string_len_null(name, 32);
    column.check(Expr::col(name).is_in(words.iter().copied()));
    column
}

/// A foreign key over one or more columns; the child goes with the parent only where said.
pub fn reference(
    from: (&'static str, &[&'static str]),
    to: (&'static str, &[&'static str]),
    gone: ForeignKeyAction,
) -> ForeignKeyCreateStatement {
    let mut key = ForeignKey::create();
    key.from_tbl(from.0).to_tbl(to.0).on_delete(gone);
    for column in from.1 {
        key.from_col(*column);
    }
    for column in to.1 {
        key.to_col(*column);
    }
    key
}

/// An index over the named columns.
pub fn index(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create();
    index
        .name(format!("ix_{table}_{}", columns.join("_")))
        .table(table);
    for column in columns {
        index.col(*column);
    }
    index
}

/// A unique index over the named columns.
pub fn unique(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut unique = index(table, columns);
    unique
        .name(format!("uq_{table}_{}", columns.join("_")))
        .unique();
    unique
}

/// Creates the tables, then the indexes.
pub async fn create(
    manager: &SchemaManager<'_>,
    tables: Vec<TableCreateStatement>,
    indexes: Vec<IndexCreateStatement>,
) -> Result<(), DbErr> {
    for table in tables {
        manager.create_table(table).await?;
    }
    for index in indexes {
        manager.create_index(index).await?;
    }
    Ok(())
}

/// Drops the tables, in the order given.
pub async fn drop(manager: &SchemaManager<'_>, tables: &[&'static str]) -> Result<(), DbErr> {
    for table in tables {
        manager
            .drop_table(Table::drop().table(*table).to_owned())
            .await?;
    }
    Ok(())
}
