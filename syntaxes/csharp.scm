; What a C# file says. Names of captures: see src/languages/tree-sitter/read-facts.ts. Comments are found without the parser:
; every line of a doc comment is a node of its own.

(file_scoped_namespace_declaration name: (_) @namespace.file)
(namespace_declaration name: (_) @name) @namespace.block

(class_declaration name: (identifier) @name) @definition.class
(interface_declaration name: (identifier) @name) @definition.interface
(struct_declaration name: (identifier) @name) @definition.struct
(record_declaration name: (identifier) @name) @definition.class
(enum_declaration name: (identifier) @name) @definition.enum
(delegate_declaration name: (identifier) @name) @definition.type
; Where a type's body is not understood, its head still stands.
(ERROR "namespace" . [(identifier) (qualified_name)] @namespace.file)
(ERROR "class" @definition.class . (identifier) @name)
(ERROR "interface" @definition.interface . (identifier) @name)
(ERROR "struct" @definition.struct . (identifier) @name)
(ERROR "record" @definition.class . (identifier) @name)
(ERROR "enum" @definition.enum . (identifier) @name)
[(ERROR) (MISSING)] @broken

(method_declaration name: (identifier) @name) @scope.function
(constructor_declaration name: (identifier) @name) @scope.function

(property_declaration type: [(generic_name) @field (nullable_type (generic_name) @field)] name: (identifier) @name)

(using_directive) @using
(compilation_unit (global_statement) @statement)

(attribute name: (_) @annotation.name (attribute_argument_list)? @annotation.arguments) @annotation
(attribute name: [(identifier) (qualified_name) (generic_name)] @attribute)

(invocation_expression
  function: [(identifier) (generic_name) (member_access_expression) (conditional_access_expression)] @call.callee
  arguments: (argument_list . (argument [(string_literal) (verbatim_string_literal) (interpolated_string_expression)])) @call.arguments) @call
(invocation_expression
  function: [(identifier) (generic_name) (member_access_expression) (conditional_access_expression)] @call.callee
  arguments: (argument_list . (argument) . (argument (string_literal))) @call.arguments) @call
; Calls that say something by their name alone.
(invocation_expression
  function: (member_access_expression name: [(identifier) (generic_name)] @_name) @call.callee
  arguments: (argument_list) @call.arguments
  (#match? @_name "^(?:Map|Use)[A-Z]")) @call.bare

(object_creation_expression
  type: [(identifier) (qualified_name) (generic_name)] @call.callee
  arguments: (argument_list . (argument [(string_literal) (verbatim_string_literal) (interpolated_string_expression)])) @call.arguments) @call

(element_access_expression
  expression: [(identifier) (member_access_expression)] @call.callee
  subscript: (bracketed_argument_list . (argument (string_literal)) .) @call.arguments
  (#match? @call.callee "[Cc]onfig(?:uration)?$|AppSettings$|ConnectionStrings$")) @call

(field_declaration (modifier "const") (variable_declaration (variable_declarator name: (identifier) @name [(string_literal) (verbatim_string_literal) (raw_string_literal) (integer_literal) (real_literal) (boolean_literal) (prefix_unary_expression)] @value) @constant))
(field_declaration (modifier "static") (modifier "readonly") (variable_declaration (variable_declarator name: (identifier) @name [(string_literal) (verbatim_string_literal) (raw_string_literal) (integer_literal) (real_literal) (boolean_literal) (prefix_unary_expression)] @value) @constant))
(field_declaration (modifier "readonly") (modifier "static") (variable_declaration (variable_declarator name: (identifier) @name [(string_literal) (verbatim_string_literal) (raw_string_literal) (integer_literal) (real_literal) (boolean_literal) (prefix_unary_expression)] @value) @constant))

(binary_expression
  left: (invocation_expression
    function: (member_access_expression name: (identifier) @_function)
    arguments: (argument_list . (argument (string_literal) @name))) @environment
  right: (string_literal) @fallback
  (#eq? @_function "GetEnvironmentVariable"))
(invocation_expression
  function: (member_access_expression name: (identifier) @_function)
  arguments: (argument_list . (argument (string_literal) @name))
  (#eq? @_function "GetEnvironmentVariable")) @environment

(type_parameter name: (identifier) @parameter)

(_ type: (identifier) @type)
(_ returns: (identifier) @type)
(base_list (identifier) @type)
(type_argument_list (identifier) @type)
(generic_name . (identifier) @type)
(as_expression right: (identifier) @type)
(constant_pattern (identifier) @type)
(is_expression right: (identifier) @type)
; `x is A || x is B` is read as `x is (A || x is B)`.
(constant_pattern (binary_expression left: (identifier) @type))
(constant_pattern (binary_expression left: (binary_expression left: (identifier) @type)))
(constant_pattern (binary_expression left: (binary_expression left: (binary_expression left: (identifier) @type))))
(constant_pattern (binary_expression left: (binary_expression left: (binary_expression left: (binary_expression left: (identifier) @type)))))
(explicit_interface_specifier (identifier) @type)

(qualified_name qualifier: (identifier) @type)
(alias_qualified_name alias: (identifier) @type)
(member_access_expression expression: (identifier) @head)
