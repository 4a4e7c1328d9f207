; What a Go file defines. Names of captures: see src/languages/tree-sitter/read-facts.ts. Imports, names in use, calls and comments are
; not asked for here: src/languages/go/names finds them in the text, because fetching so many nodes costs more than parsing.

(source_file (package_clause (package_identifier) @package))

(source_file (function_declaration name: (identifier) @name) @definition.function)
(source_file (type_declaration (type_spec name: (type_identifier) @name type: (struct_type)) @definition.struct))
(source_file (type_declaration (type_spec name: (type_identifier) @name type: (interface_type)) @definition.interface))
(source_file (type_declaration [
  (type_spec name: (type_identifier) @name)
  (type_alias name: (type_identifier) @name)] @definition.type))
(source_file (var_declaration [
  (var_spec name: (identifier) @definition.variable @name)
  (var_spec_list (var_spec name: (identifier) @definition.variable @name))]))
; Without its field, which the grammar gives to the first of several names only.
(source_file (const_declaration (const_spec (identifier) @definition.constant @name)))

(source_file (const_declaration (const_spec . name: (identifier) @name value: (expression_list . [
  (int_literal) (float_literal) (interpreted_string_literal) (raw_string_literal) (true) (false) (unary_expression)] @value .)) @constant))

; How long: 30 * time.Second.
(source_file (const_declaration (const_spec . name: (identifier) @duration value: (expression_list . (binary_expression
  left: [(int_literal) (float_literal) (selector_expression)]
  right: [(int_literal) (float_literal) (selector_expression)]) @value .))))
