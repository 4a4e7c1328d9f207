; What a Go file says. Names of captures: see src/languages/tree-sitter/read-facts.ts.

(comment) @comment

(package_clause (package_identifier) @package)

(import_spec path: (interpreted_string_literal) @import)

(source_file (function_declaration name: (identifier) @name) @definition.function)
(method_declaration name: (field_identifier) @name) @scope.function
(source_file (type_declaration (type_spec name: (type_identifier) @name type: (struct_type)) @definition.struct))
(source_file (type_declaration (type_spec name: (type_identifier) @name type: (interface_type)) @definition.interface))
(source_file (type_declaration [(type_spec name: (type_identifier) @name) (type_alias name: (type_identifier) @name)] @definition.type))
(source_file (var_declaration (var_spec name: (identifier) @name) @definition.variable))
(source_file (const_declaration (const_spec name: (identifier) @name) @definition.constant))

(source_file (const_declaration (const_spec name: (identifier) @name value: (expression_list . [(int_literal) (float_literal) (interpreted_string_literal) (raw_string_literal) (true) (false)] @value .)) @constant))

(call_expression
  function: [(identifier) (selector_expression)] @call.callee
  arguments: (argument_list [(interpreted_string_literal) (raw_string_literal)]) @call.arguments) @call

(call_expression
  function: (selector_expression operand: (identifier) @_package field: (field_identifier) @_function)
  arguments: (argument_list . (interpreted_string_literal) @name)
  (#eq? @_package "os") (#any-of? @_function "Getenv" "LookupEnv")) @environment
