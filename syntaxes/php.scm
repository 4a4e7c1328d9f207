; What a PHP file says. Names of captures: see src/languages/tree-sitter/read-facts.ts.

(comment) @comment

(namespace_definition name: (namespace_name) @namespace)
(namespace_use_declaration) @import

(class_declaration name: (name) @name) @definition.class
(interface_declaration name: (name) @name) @definition.interface
(trait_declaration name: (name) @name) @definition.type
(enum_declaration name: (name) @name) @definition.enum
(function_definition name: (name) @name) @definition.function
(method_declaration name: (name) @name) @scope.function
(program (const_declaration (const_element . (name) @name) @definition.constant))
(namespace_definition (compound_statement (const_declaration (const_element . (name) @name) @definition.constant)))
(function_call_expression
  function: (name) @_define
  arguments: (arguments . (argument (_ (string_content) @name)))
  (#eq? @_define "define")) @definition.constant

; Names of classes, wherever the grammar says that a name is one.
(base_clause [(name) (qualified_name) (relative_name)] @use)
(class_interface_clause [(name) (qualified_name) (relative_name)] @use)
(use_declaration [(name) (qualified_name) (relative_name)] @use)
(named_type [(name) (qualified_name) (relative_name)] @use)
(object_creation_expression . [(name) (qualified_name) (relative_name)] @use)
(scoped_call_expression scope: [(name) (qualified_name) (relative_name)] @use)
(scoped_property_access_expression scope: [(name) (qualified_name) (relative_name)] @use)
(class_constant_access_expression . [(name) (qualified_name) (relative_name)] @use)
(binary_expression operator: "instanceof" right: [(name) (qualified_name) (relative_name)] @use)
(attribute . [(name) (qualified_name) (relative_name)] @use)

(function_call_expression function: [(name) (qualified_name) (relative_name)] @called)

[(include_expression) (include_once_expression) (require_expression) (require_once_expression)] @load

(attribute . [(name) (qualified_name) (relative_name)] @annotation.name parameters: (arguments) @annotation.arguments) @annotation
(attribute . [(name) (qualified_name) (relative_name)] @annotation.name .) @annotation

(function_call_expression
  function: (name) @_define
  arguments: (arguments . (argument (_ (string_content) @name)) . (argument [(string) (encapsed_string) (integer) (float) (boolean) (unary_op_expression)] @value))
  (#eq? @_define "define")) @constant
(const_element . (name) @name . [(string) (encapsed_string) (integer) (float) (boolean) (unary_op_expression)] @value) @constant
(property_declaration (property_element (variable_name) @name . [(string) (encapsed_string)] @value)
  (#any-of? @name "$table" "$signature" "$name" "$defaultName")) @constant
(enum_case name: (name) @name value: [(string) (encapsed_string) (integer)] @value) @constant

(function_call_expression
  function: [(name) (qualified_name)] @call.callee
  arguments: (arguments . (argument [(string) (encapsed_string) (integer)])) @call.arguments) @call

(object_creation_expression
  . (name) @call.callee
  . (arguments) @call.arguments
  (#any-of? @call.callee "Envelope" "Cron")) @call

; What frameworks give a meaning also where the first argument is no text.
(member_call_expression
  object: (function_call_expression function: (name) @_response)
  name: (name) @call.named
  arguments: (arguments) @call.arguments
  (#eq? @_response "response") (#eq? @call.named "json")) @call
(member_call_expression
  object: (variable_name) @_this
  name: (name) @call.named
  arguments: (arguments) @call.arguments
  (#eq? @_this "$this") (#eq? @call.named "json")) @call
(function_call_expression
  function: (name) @call.callee
  arguments: (arguments . (argument) . (argument [(string) (encapsed_string)])) @call.arguments
  (#any-of? @call.callee "wp_schedule_event" "wp_schedule_single_event")) @call
(function_call_expression
  function: (name) @call.named
  arguments: (arguments . [(argument [(variable_name) (function_call_expression) (member_call_expression) (scoped_call_expression) (binary_expression)]) ")"])
  (#any-of? @call.named "redirect" "back" "view" "inertia")) @call
(member_call_expression
  name: (name) @call.named
  arguments: (arguments . (argument [(anonymous_function) (arrow_function)] @call.block)) @call.arguments
  (#any-of? @call.named "group")) @call
(member_call_expression
  object: [(member_call_expression) (scoped_call_expression)]
  name: (name) @call.named
  arguments: (arguments) @call.arguments
  (#match? @call.named "^(?:only|except|methods|controller|resource|apiResource|group|hourly|daily|weekly|monthly|quarterly|yearly|twice|last|every|weekdays|weekends|sundays|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|at$|cron$)")) @call
(member_call_expression
  object: (variable_name) @_schedule
  name: (name) @call.callee
  arguments: (arguments . (argument [(class_constant_access_expression) (object_creation_expression)])) @call.arguments
  (#match? @_schedule "^\\$schedule")) @call
(member_call_expression
  name: (name) @call.callee
  arguments: (arguments . (argument [(string) (encapsed_string)]) . (argument [(anonymous_function) (arrow_function)])? @call.block) @call.arguments) @call
(scoped_call_expression
  scope: [(name) (qualified_name)] @_scope
  name: (name) @call.named
  arguments: (arguments . (argument [(array_creation_expression) (class_constant_access_expression) (object_creation_expression) (anonymous_function) (arrow_function)]) . (argument [(anonymous_function) (arrow_function)])? @call.block) @call.arguments
  (#match? @_scope "Route$|Schedule$")) @call
(scoped_call_expression
  name: (name) @call.callee
  arguments: (arguments . (argument [(string) (encapsed_string)]) . (argument [(anonymous_function) (arrow_function)])? @call.block) @call.arguments) @call

(function_call_expression
  function: [(name) (qualified_name)] @_env
  arguments: (arguments . (argument [(string) (encapsed_string)] @name) . (argument [(string) (encapsed_string) (integer) (float) (boolean)] @fallback))
  (#any-of? @_env "env" "\\env")) @environment
(conditional_expression
  condition: (function_call_expression
    function: (name) @_env
    arguments: (arguments . (argument [(string) (encapsed_string)] @name))) @environment
  alternative: [(string) (encapsed_string) (integer) (float) (boolean)] @fallback
  (#any-of? @_env "getenv" "env"))
(function_call_expression
  function: [(name) (qualified_name)] @_env
  arguments: (arguments . (argument [(string) (encapsed_string)] @name))
  (#any-of? @_env "env" "\\env" "getenv" "\\getenv")) @environment
(binary_expression
  left: (subscript_expression . (variable_name) @_env . [(string) (encapsed_string)] @name) @environment
  operator: "??"
  right: [(string) (encapsed_string) (integer) (float) (boolean)] @fallback
  (#eq? @_env "$_ENV"))
(subscript_expression . (variable_name) @_env . [(string) (encapsed_string)] @name (#eq? @_env "$_ENV")) @environment
