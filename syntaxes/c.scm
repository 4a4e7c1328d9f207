; What a C file says. Names of captures: see src/languages/tree-sitter/read-facts.ts.

(comment) @comment

(ERROR) @error

(function_definition declarator: (function_declarator declarator: (identifier) @name)) @definition.function
(function_definition declarator: (pointer_declarator declarator: (function_declarator declarator: (identifier) @name))) @definition.function
(function_definition declarator: (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator declarator: (identifier) @name)))) @definition.function

(declaration declarator: (function_declarator declarator: (identifier) @name)) @definition.function
(declaration declarator: (pointer_declarator declarator: (function_declarator declarator: (identifier) @name))) @definition.function
(declaration declarator: (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator declarator: (identifier) @name)))) @definition.function

(type_definition type: (struct_specifier body: (_)) declarator: (type_identifier) @name) @definition.struct
(type_definition type: (union_specifier body: (_)) declarator: (type_identifier) @name) @definition.struct
(type_definition type: (enum_specifier body: (_)) declarator: (type_identifier) @name) @definition.enum
(type_definition declarator: (type_identifier) @name) @definition.type
(type_definition declarator: (pointer_declarator declarator: (type_identifier) @name)) @definition.type
(type_definition declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (type_identifier) @name)))) @definition.type
(type_definition declarator: (function_declarator declarator: (type_identifier) @name)) @definition.type
(struct_specifier name: (type_identifier) @name body: (_)) @definition.struct
(union_specifier name: (type_identifier) @name body: (_)) @definition.struct
(enum_specifier name: (type_identifier) @name body: (_)) @definition.enum

(preproc_def name: (identifier) @macro value: (preproc_arg) @value)

(declaration (type_qualifier) @_const
  declarator: (init_declarator
    declarator: [(identifier) @name (pointer_declarator declarator: (identifier) @name) (array_declarator declarator: (identifier) @name)]
    value: [(string_literal) (number_literal) (unary_expression) (true) (false)] @value)
  (#eq? @_const "const")) @constant

(call_expression
  function: [(identifier) (field_expression)] @call.callee
  arguments: (argument_list (string_literal)) @call.arguments) @call

(call_expression
  function: (identifier) @_function
  arguments: (argument_list . (string_literal) @name)
  (#any-of? @_function "getenv" "secure_getenv" "g_getenv" "SDL_getenv")) @environment

(call_expression
  function: (identifier) @_function
  arguments: (argument_list . (string_literal) @text)
  (#any-of? @_function "_" "N_" "Q_" "gettext" "ngettext" "tr" "i18n")) @text.call
(call_expression
  function: (identifier) @_function
  arguments: (argument_list . (_) . (string_literal) @text)
  (#any-of? @_function "dgettext" "dngettext" "dcgettext" "pgettext" "C_")) @text.call
