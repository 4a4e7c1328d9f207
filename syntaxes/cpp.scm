; What a C++ file says. Names of captures: see src/languages/tree-sitter/read-facts.ts.

(comment) @comment

(ERROR) @error

(namespace_definition name: (_) @name) @definition.namespace

(function_definition declarator: (function_declarator declarator: (identifier) @name)) @definition.function
(function_definition declarator: (pointer_declarator declarator: (function_declarator declarator: (identifier) @name))) @definition.function
(function_definition declarator: (reference_declarator (function_declarator declarator: (identifier) @name))) @definition.function
(function_definition declarator: (function_declarator declarator: (operator_name) @name)) @scope.function
(function_definition declarator: (function_declarator declarator: [(qualified_identifier) (field_identifier) (destructor_name)] @name)) @scope.function
(function_definition declarator: (pointer_declarator declarator: (function_declarator declarator: [(qualified_identifier) (field_identifier)] @name))) @scope.function
(function_definition declarator: (reference_declarator (function_declarator declarator: [(qualified_identifier) (field_identifier) (operator_name)] @name))) @scope.function

(declaration declarator: (function_declarator declarator: (identifier) @name)) @definition.function
(declaration declarator: (pointer_declarator declarator: (function_declarator declarator: (identifier) @name))) @definition.function
(declaration declarator: (reference_declarator (function_declarator declarator: (identifier) @name))) @definition.function

(class_specifier name: [(type_identifier) (template_type) (qualified_identifier)] @name body: (_)) @definition.class
(type_definition type: (struct_specifier body: (_)) declarator: (type_identifier) @name) @definition.struct
(type_definition type: (union_specifier body: (_)) declarator: (type_identifier) @name) @definition.struct
(type_definition type: (enum_specifier body: (_)) declarator: (type_identifier) @name) @definition.enum
(type_definition declarator: (type_identifier) @name) @definition.type
(type_definition declarator: (pointer_declarator declarator: (type_identifier) @name)) @definition.type
(type_definition declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (type_identifier) @name)))) @definition.type
(struct_specifier name: [(type_identifier) (template_type) (qualified_identifier)] @name body: (_)) @definition.struct
(union_specifier name: (type_identifier) @name body: (_)) @definition.struct
(enum_specifier name: [(type_identifier) (qualified_identifier)] @name body: (_)) @definition.enum
(alias_declaration name: (type_identifier) @name) @definition.type
(concept_definition name: (identifier) @name) @definition.type

(preproc_def name: (identifier) @macro value: (preproc_arg) @value)

(declaration (type_qualifier) @_const
  declarator: (init_declarator
    declarator: [(identifier) @name (pointer_declarator declarator: (identifier) @name) (array_declarator declarator: (identifier) @name)]
    value: [(string_literal) (number_literal) (unary_expression) (true) (false)] @value)
  (#any-of? @_const "const" "constexpr")) @constant
(field_declaration (type_qualifier) @_const
  declarator: [(field_identifier) @name (pointer_declarator declarator: (field_identifier) @name)]
  default_value: [(string_literal) (number_literal) (unary_expression) (true) (false)] @value
  (#any-of? @_const "const" "constexpr")) @constant

(call_expression
  function: [(identifier) (field_expression) (qualified_identifier)] @call.callee
  arguments: (argument_list (string_literal)) @call.arguments) @call

(call_expression
  function: [(identifier) @_function (qualified_identifier name: (identifier) @_function)]
  arguments: (argument_list . (string_literal) @name . (_)? @fallback)
  (#any-of? @_function "getenv" "secure_getenv" "qgetenv" "qEnvironmentVariable" "qEnvironmentVariableIsSet" "g_getenv" "SDL_getenv")) @environment

(call_expression
  function: [(identifier) @_function (qualified_identifier name: (identifier) @_function) (field_expression field: (field_identifier) @_function)]
  arguments: (argument_list . (string_literal) @text)
  (#any-of? @_function "_" "N_" "tr" "trUtf8" "gettext" "ngettext" "i18n" "qsTr" "qtTrId" "QT_TR_NOOP")) @text.call
(call_expression
  function: [(identifier) @_function (qualified_identifier name: (identifier) @_function)]
  arguments: (argument_list . (_) . (string_literal) @text)
  (#any-of? @_function "dgettext" "pgettext" "i18nc" "translate" "QT_TRANSLATE_NOOP")) @text.call
