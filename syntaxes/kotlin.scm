; What a Kotlin file says. Names of captures: see src/languages/tree-sitter/read-facts.ts. Names used are found in the text.

[(line_comment) (block_comment)] @comment

(package_header (qualified_identifier) @package)
(import) @import

(file_annotation
  (constructor_invocation
    (user_type) @_annotation
    (value_arguments . (value_argument . (string_literal) @name)))
  (#eq? @_annotation "JvmName")) @jvm

(class_declaration (modifiers (class_modifier "enum")) name: (identifier) @name) @definition.enum
(class_declaration "interface" name: (identifier) @name) @definition.interface
(class_declaration name: (identifier) @name) @definition.class
(object_declaration name: (identifier) @name) @definition.class
; The grammar takes `@A enum class B { C }`, `@A annotation class B` and `@A const val B = 1`, where nothing follows that only a
; declaration can have, for calls of infix functions; `class` is no name of one.
(infix_expression
  . (identifier) @_modifier . (identifier) @_keyword . [(identifier) @name (call_expression . (identifier) @name)]
  (#eq? @_keyword "class") (#eq? @_modifier "enum")) @definition.enum
(infix_expression
  . (identifier) . (identifier) @_keyword . [(identifier) @name (call_expression . (identifier) @name)]
  (#any-of? @_keyword "class" "object")) @definition.class
(infix_expression
  . (identifier) . (identifier) @_keyword . [(identifier) @name (call_expression . (identifier) @name)]
  (#eq? @_keyword "interface")) @definition.interface
(infix_expression . (identifier) . (identifier) @_keyword . (identifier) @name (#eq? @_keyword "val")) @definition.constant
; What is left of a class that could not be understood to its end.
(ERROR "class" . (identifier) @name) @definition.class
(ERROR "object" . (identifier) @name) @definition.class
(ERROR "interface" . (identifier) @name) @definition.interface
(source_file (type_alias type: (identifier) @name) @definition.type)
(source_file (function_declaration name: (identifier) @name) @definition.function)
(source_file
  (property_declaration (modifiers (property_modifier "const")) (variable_declaration . (identifier) @name)) @definition.constant)
(source_file (property_declaration (variable_declaration . (identifier) @name)) @definition.variable)

(class_declaration (delegation_specifiers (delegation_specifier) @supertype))
(object_declaration (delegation_specifiers (delegation_specifier) @supertype))

(class_body (function_declaration name: (identifier) @name) @scope.function)
(enum_class_body (function_declaration name: (identifier) @name) @scope.function)

(type_parameter . (identifier) @type.parameter)
(variable_declaration . (identifier) @local)
(parameter . (identifier) @local)
(class_parameter (identifier) @local)
(catch_block . (identifier) @local)

(file_annotation (user_type) @annotation.name) @annotation
(file_annotation (constructor_invocation (user_type) @annotation.name (value_arguments) @annotation.arguments)) @annotation
(class_parameter
  (modifiers (annotation [
    (user_type) @annotation.name
    (constructor_invocation (user_type) @annotation.name (value_arguments) @annotation.arguments)]) @annotation)
  (identifier) @annotation.target)
(property_declaration
  (modifiers (annotation [
    (user_type) @annotation.name
    (constructor_invocation (user_type) @annotation.name (value_arguments) @annotation.arguments)]) @annotation)
  (variable_declaration . (identifier) @annotation.target))
(annotation [
  (user_type) @annotation.name
  (constructor_invocation (user_type) @annotation.name (value_arguments) @annotation.arguments)]) @annotation

; `message` is what those see who fill in a form that the annotation checks; of a deprecation it is for programmers.
(constructor_invocation
  (user_type) @_annotation
  (value_arguments (value_argument (identifier) @_key . (string_literal) @text))
  (#eq? @_key "message") (#not-any-of? @_annotation "Deprecated" "RequiresOptIn")) @text.pair

(property_declaration
  (modifiers (property_modifier "const"))
  (variable_declaration . (identifier) @name)
  [(string_literal) (multiline_string_literal) (number_literal) (float_literal) (unary_expression) (identifier)] @value) @constant
(assignment
  left: (annotated_expression
    (infix_expression . (identifier) . (identifier) @_keyword . (identifier) @name (#eq? @_keyword "val")))
  right: [(string_literal) (multiline_string_literal) (number_literal) (float_literal) (unary_expression)] @value) @constant
(source_file
  (property_declaration
    "val" (variable_declaration . (identifier) @name)
    [(string_literal) (multiline_string_literal) (number_literal) (float_literal) (unary_expression)] @value) @constant)
(object_declaration
  (class_body (property_declaration
    "val" (variable_declaration . (identifier) @name)
    [(string_literal) (multiline_string_literal) (number_literal) (float_literal) (unary_expression)] @value) @constant))
(companion_object
  (class_body (property_declaration
    "val" (variable_declaration . (identifier) @name)
    [(string_literal) (multiline_string_literal) (number_literal) (float_literal) (unary_expression)] @value) @constant))

; `"/api".nest { … }`, `path("/api").nest { … }`, `accept(JSON).nest { … }`
((call_expression . (navigation_expression (string_literal) (identifier) @call.callee) @call.arguments . (annotated_lambda) @call.block) @call
  (#eq? @call.callee "nest"))
((call_expression . (navigation_expression (_) (identifier) @call.named) . (annotated_lambda) @call.block) @call
  (#eq? @call.named "nest"))
(call_expression . [(identifier) (navigation_expression)] @call.callee
  (value_arguments . (value_argument [(string_literal) (multiline_string_literal) (number_literal)])) @call.arguments) @call
(call_expression . [(identifier) (navigation_expression)] @call.callee
  (value_arguments . (value_argument) . (value_argument (string_literal))) @call.arguments) @call

; Addresses of Ktor, with what stands in their blocks.
(call_expression
  . (call_expression . (identifier) @call.named . (value_arguments) @call.arguments)
  (annotated_lambda) @call.block
  (#any-of? @call.named "routing" "route" "get" "post" "put" "delete" "patch" "head" "options" "webSocket" "sse" "authenticate")) @call
(call_expression
  . (identifier) @call.named
  . (annotated_lambda) @call.block
  (#any-of? @call.named "routing" "get" "post" "put" "delete" "patch" "head" "options" "authenticate")) @call

(binary_expression
  left: (call_expression . (navigation_expression) @_callee
    (value_arguments . (value_argument . (string_literal) @name))) @environment
  operator: "?:"
  right: [(string_literal) (number_literal)] @fallback
  (#eq? @_callee "System.getenv"))
(call_expression . (navigation_expression) @_callee
  (value_arguments . (value_argument . (string_literal) @name))
  (#any-of? @_callee "System.getenv" "providers.environmentVariable" "project.providers.environmentVariable")) @environment
(index_expression
  . (call_expression . (navigation_expression) @_callee)
  (string_literal) @name
  (#eq? @_callee "System.getenv")) @environment
