; What a Rust file says. Names of captures: see src/languages/tree-sitter/read-facts.ts.
; Comments, modules, uses and paths are found in the text, also inside macros, of which the grammar sees single signs only.

(mod_item name: (identifier) @name body: (_)) @definition.namespace

(source_file [
  (function_item name: (identifier) @name) @definition.function
  (struct_item name: (type_identifier) @name) @definition.struct
  (union_item name: (type_identifier) @name) @definition.struct
  (enum_item name: (type_identifier) @name) @definition.enum
  (trait_item name: (type_identifier) @name) @definition.interface
  (type_item name: (type_identifier) @name) @definition.type
  (const_item name: (identifier) @name) @definition.constant
  (static_item name: (identifier) @name) @definition.constant
])
(mod_item body: (declaration_list [
  (function_item name: (identifier) @name) @definition.function
  (struct_item name: (type_identifier) @name) @definition.struct
  (union_item name: (type_identifier) @name) @definition.struct
  (enum_item name: (type_identifier) @name) @definition.enum
  (trait_item name: (type_identifier) @name) @definition.interface
  (type_item name: (type_identifier) @name) @definition.type
  (const_item name: (identifier) @name) @definition.constant
  (static_item name: (identifier) @name) @definition.constant
]))
(macro_definition name: (identifier) @name) @definition.function

(function_item name: (identifier) @name) @scope.function
(impl_item type: [(type_identifier) (scoped_type_identifier)] @name) @scope.type
(impl_item type: (generic_type type: (type_identifier) @name)) @scope.type

((attribute_item (attribute [(identifier) (scoped_identifier)] @annotation.name arguments: (token_tree)? @annotation.arguments)) @annotation
  (#not-any-of? @annotation.name "derive" "allow" "warn" "deny" "expect" "forbid" "cfg" "cfg_attr" "inline" "must_use" "doc" "non_exhaustive" "repr" "track_caller" "cold" "path" "macro_export" "macro_use" "rustfmt::skip" "test" "automatically_derived" "default"))

(call_expression
  function: [(identifier) (scoped_identifier) (field_expression)] @call.callee
  arguments: (arguments [(string_literal) (raw_string_literal)]) @call.arguments) @call

; What routers are given.
((call_expression
  function: (field_expression field: (field_identifier) @_given) @call.callee
  arguments: (arguments [(identifier) (scoped_identifier) (call_expression) (generic_function) (closure_expression)]) @call.arguments) @call
  (#any-of? @_given "service" "merge" "configure" "route"))

([(const_item name: (identifier) @name value: [(string_literal) (raw_string_literal) (integer_literal) (float_literal) (boolean_literal) (unary_expression)] @value)
  (static_item name: (identifier) @name value: [(string_literal) (raw_string_literal) (integer_literal) (float_literal) (boolean_literal) (unary_expression)] @value)] @constant)

(call_expression
  function: (field_expression
    value: (call_expression
      function: (scoped_identifier path: [(identifier) @_module (scoped_identifier name: (identifier) @_module)] name: (identifier) @_function)
      arguments: (arguments . (string_literal) @name)) @environment
    field: (field_identifier) @_otherwise)
  arguments: (arguments . [
    (string_literal) @fallback
    (call_expression function: (field_expression value: (string_literal) @fallback))
    (call_expression function: (scoped_identifier) arguments: (arguments . (string_literal) @fallback))
    (closure_expression body: (call_expression function: (field_expression value: (string_literal) @fallback)))
    (closure_expression body: (call_expression function: (scoped_identifier) arguments: (arguments . (string_literal) @fallback)))
  ])
  (#eq? @_module "env") (#any-of? @_function "var" "var_os") (#any-of? @_otherwise "unwrap_or" "unwrap_or_else"))
((call_expression
  function: (scoped_identifier path: [(identifier) @_module (scoped_identifier name: (identifier) @_module)] name: (identifier) @_function)
  arguments: (arguments . (string_literal) @name)) @environment
  (#eq? @_module "env") (#any-of? @_function "var" "var_os"))
((macro_invocation macro: (identifier) @_function (token_tree . (string_literal) @name)) @environment
  (#any-of? @_function "env" "option_env"))
((attribute (identifier) @_function arguments: (token_tree (identifier) @_key . (string_literal) @name)) @environment
  (#any-of? @_function "arg" "clap" "structopt") (#eq? @_key "env"))

(call_expression
  function: [(identifier) @_function (scoped_identifier name: (identifier) @_function)]
  arguments: (arguments . (string_literal) @text)
  (#any-of? @_function "gettext" "ngettext" "tr")) @text.call
((macro_invocation macro: (identifier) @_function (token_tree . (string_literal) @text)) @text.call
  (#any-of? @_function "gettext" "tr"))
