; What a Java file says. Names of captures: see src/languages/tree-sitter/read-facts.ts. Names used are found in the text.

[(line_comment) (block_comment)] @comment

(package_declaration [(identifier) (scoped_identifier)] @package)
(import_declaration) @import

(class_declaration name: (identifier) @name) @definition.class
(record_declaration name: (identifier) @name) @definition.class
(interface_declaration name: (identifier) @name) @definition.interface
(annotation_type_declaration name: (identifier) @name) @definition.interface
(enum_declaration name: (identifier) @name) @definition.enum

(class_declaration (superclass [(type_identifier) (generic_type) (scoped_type_identifier)] @supertype))
(class_declaration (super_interfaces (type_list [(type_identifier) (generic_type) (scoped_type_identifier)] @supertype)))
(interface_declaration (extends_interfaces (type_list [(type_identifier) (generic_type) (scoped_type_identifier)] @supertype)))

(method_declaration name: (identifier) @name) @scope.function
(constructor_declaration name: (identifier) @name) @scope.function
(compact_constructor_declaration name: (identifier) @name) @scope.function

(type_parameter (type_identifier) @type.parameter)

(field_declaration
  (modifiers [
    (marker_annotation name: (_) @annotation.name) @annotation
    (annotation name: (_) @annotation.name arguments: (_) @annotation.arguments) @annotation])
  declarator: (variable_declarator name: (identifier) @annotation.target))
(marker_annotation name: (_) @annotation.name) @annotation
(annotation name: (_) @annotation.name arguments: (_) @annotation.arguments) @annotation

(element_value_pair key: (identifier) @_key value: (string_literal) @text (#eq? @_key "message")) @text.pair

(field_declaration
  (modifiers "static" "final")
  declarator: (variable_declarator name: (identifier) @name
    value: [(string_literal) (decimal_integer_literal) (hex_integer_literal) (decimal_floating_point_literal) (true) (false) (unary_expression)] @value) @constant)
(field_declaration
  (modifiers "final" "static")
  declarator: (variable_declarator name: (identifier) @name
    value: [(string_literal) (decimal_integer_literal) (hex_integer_literal) (decimal_floating_point_literal) (true) (false) (unary_expression)] @value) @constant)
(constant_declaration
  declarator: (variable_declarator name: (identifier) @name
    value: [(string_literal) (decimal_integer_literal) (hex_integer_literal) (decimal_floating_point_literal) (true) (false) (unary_expression)] @value) @constant)

; Routes of Spring's functional style, and what stands around them.
((method_invocation name: (identifier) @call.named arguments: (argument_list) @call.arguments @call.block) @call
  (#any-of? @call.named "nest" "andNest"))
((method_invocation name: (identifier) @call.callee arguments: (argument_list . (string_literal)) @call.arguments @call.block) @call
  (#eq? @call.callee "path"))
(method_invocation object: (_)? @call.receiver name: (identifier) @call.callee
  arguments: (argument_list . [(string_literal) (decimal_integer_literal) (true) (false)]) @call.arguments) @call
(method_invocation object: (_)? @call.receiver name: (identifier) @call.callee
  arguments: (argument_list . (_) . (string_literal)) @call.arguments) @call
(object_creation_expression type: (_) @call.callee
  arguments: (argument_list . [(string_literal) (decimal_integer_literal)]) @call.arguments) @call

; Controllers name templates in what they return; other files' returns are dropped.
(return_statement "return" @call.callee (string_literal)) @call @call.arguments

((method_invocation object: (identifier) @_system name: (identifier) @_getenv
  arguments: (argument_list . (string_literal) @name .)) @environment
  (#eq? @_system "System") (#eq? @_getenv "getenv"))
