import { expect } from 'chai';
import { inWords, recognised } from '../support/recognised.ts';

const check = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    const words = inWords(await recognised(tree));
    expect(words.filter((each) => /^(?:command|job|entity|table|migration) |: Takes back/u.test(each))).to.deep.equal(expected);
  });
};

const backOf = (name: string): string =>
  `migrations/2024-01-01-000000_${name.replaceAll(' ', '_')}/down.sql: Takes back the change “${name}” of the stored data.`;

describe('conventions/rust/products', () => {
  check(
    'clap',
    {
      'src/main.rs': `use clap::{Parser, Subcommand};

#[derive(Parser)]
struct Cli {}

#[derive(Debug, Subcommand)]
enum Commands {
    /// Adds (much)
    AddOwner { name: String, other: Vec<Option<String>> },
    #[command(name = "rm", about = "Removes")]
    Remove(RemoveArgs),
    List,
}

#[derive(Debug)]
enum Colour { Red }
`,
    },
    ['command add-owner (clap) Commands::AddOwner', 'command rm (clap) Commands::Remove', 'command list (clap) Commands::List'],
  );

  check(
    'clap: commands below others, in other files, flat and skipped ones',
    {
      'src/main.rs': `mod owners;
use clap::{Parser, Subcommand, ValueEnum};
use owners::OwnerArgs;

#[derive(Parser)]
enum Cli {
    Owners(OwnerArgs),
    #[command(flatten)]
    Common(CommonCommands),
    Pets {
        #[arg(long, value_parser = [1, 2])]
        all: bool,
        #[command(subcommand)]
        command: PetCommands,
    },
    #[command(external_subcommand)]
    Other(Vec<String>),
}

#[derive(clap::Subcommand)]
enum CommonCommands { ShowHTTPLog(u8, PetCommands), #[clap(about = "x, y")] Version }

#[derive(Subcommand)]
enum PetCommands { Add }

#[derive(ValueEnum)]
enum Colour { Red }
`,
      'src/owners.rs': `use clap::{Args, Subcommand};

#[derive(Args)]
pub struct OwnerArgs {
    #[arg(long)]
    pub all: Vec<String>,
    #[command(subcommand)]
    pub command: Option<OwnerCommands>,
}

#[derive(Subcommand)]
enum OwnerCommands { #[command(name = "ls")] List, Remove(Box<RemoveCommands>) }

#[derive(Subcommand)]
enum RemoveCommands { One }
`,
    },
    [
      'command show-http-log (clap) CommonCommands::ShowHTTPLog',
      'command version (clap) CommonCommands::Version',
      'command pets add (clap) PetCommands::Add',
      'command owners ls (clap) OwnerCommands::List',
      'command owners remove one (clap) RemoveCommands::One',
    ],
  );

  check(
    'clap: commands built by calls',
    {
      'src/main.rs': `mod users;
use clap::Command;

fn main() {
    let git = std::process::Command::new("git").arg("log");
    Command::new("tool")
        .about("Does things")
        .subcommand(Command::new("init").about("Begins"))
        .subcommand(users::command())
        .get_matches();
}
`,
      'src/users.rs': `use clap::{App, SubCommand};

pub fn command() -> App {
    SubCommand::with_name("users")
        .subcommand(SubCommand::with_name("new").arg(Arg::with_name("name")))
        .subcommands([SubCommand::with_name("rm"), SubCommand::with_name("ls")])
}
`,
    },
    ['command init (clap)', 'command users new (clap)', 'command users rm (clap)', 'command users ls (clap)'],
  );

  check(
    'stored structs and migrations',
    {
      'a/src/cake.rs': `use sea_orm::entity::prelude::*;\n\n#[derive(Clone, DeriveEntityModel)]\n#[sea_orm(table_name = "cake")]\npub struct Model { pub id: i32 }\n`,
      'b/src/lib.rs': 'use diesel::prelude::*;\n',
      'b/migrations/2024-01-01-000000_create_posts/up.sql': 'CREATE TABLE posts (id int);',
      'b/migrations/2024-01-01-000000_create_posts/down.sql': 'DROP TABLE posts;',
      'c/src/db.rs': 'use sqlx::PgPool;\n',
      'c/migrations/20240101_add_owners.sql': 'CREATE TABLE owners (id int);',
      'c/pets-migrations/20240102_add_pets.sql': 'CREATE TABLE pets (id int);',
      'd/migrations/20240101_not_these.sql': 'CREATE TABLE nothing (id int);',
    },
    [
      'entity cake in cake (SeaORM)',
      'table posts (SQL)',
      'table owners (SQL)',
      'table pets (SQL)',
      'table nothing (SQL)',
      'migration create posts (Diesel)',
      'migration add owners (SQLx)',
      'migration add pets (SQLx)',
      'b/migrations/2024-01-01-000000_create_posts/down.sql: Takes back the change “create posts” of the stored data.',
    ],
  );

  check(
    'tables of Diesel, and steps at the top of a workspace',
    {
      'crates/db/src/lib.rs': 'use diesel::prelude::*;\nmod schema;\n',
      'crates/db/src/schema.rs': `diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::Kind;

    /// Who owns pets.
    owners (id) {
        id -> Int4,
    }
}
diesel::table! {
    pg_class (oid) { oid -> Int4, }
}
`,
      'migrations/2024-01-01-000000_create_owners/up.sql': 'CREATE TABLE people (id int);',
      'migrations/2024-01-01-000000_create_owners/down.sql': 'DROP TABLE people;',
    },
    ['table owners in owners (Diesel)', 'migration create owners (Diesel)', backOf('create owners')],
  );
});
