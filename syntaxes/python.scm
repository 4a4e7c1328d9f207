; What a Python file says. Names of captures: see src/languages/tree-sitter/read-facts.ts.

(comment) @comment

(import_statement) @import
(import_from_statement) @import
(if_statement condition: [(identifier) (attribute)] @_condition consequence: (block) @block (#match? @_condition "TYPE_CHECKING$")) @type-only

(class_definition name: (identifier) @name) @definition.class
(function_definition name: (identifier) @name) @definition.function

; Patterns that begin with the module are slow: they stay open over the whole file. Its variables are read from its children.
(assignment left: (identifier) @name right: [(string) (concatenated_string) (integer) (float) (true) (false) (unary_operator)] @value) @constant

(decorator (call function: [(identifier) (attribute)] @annotation.name arguments: (argument_list) @annotation.arguments)) @annotation
(decorator [(identifier) (attribute)] @annotation.name) @annotation

(call
  function: [(identifier) (attribute)] @call.callee
  arguments: [
    (argument_list . [(string) (concatenated_string)])
    (argument_list . (_) . [(string) (concatenated_string)])
    (argument_list (keyword_argument value: [(string) (concatenated_string)]))
  ] @call.arguments) @call

(subscript value: [(identifier) (attribute)] @_environment subscript: (string) @name (#match? @_environment "(?:^|\\.)environb?$")) @environment
(comparison_operator . (string) @name . [(identifier) (attribute)] @_environment . (#match? @_environment "(?:^|\\.)environb?$")) @environment
