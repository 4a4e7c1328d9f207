; What a Ruby file says. Names of captures: see src/languages/tree-sitter/read-facts.ts.

; Magic comments and orders to tools are no comments to a reader.
((comment) @comment
  (#not-match? @comment "^(?:=begin|#!|#\\s*(?:-\\*-|(?:en)?coding\\b|frozen_string_literal|typed:|warn_indent|shareable_constant|rubocop|standard:|brakeman|:no(?:cov|doc):|:st(?:art|op)doc:|simplecov|reek))"))

(class name: (_) @name) @definition.class
(module name: (_) @name) @definition.type
(assignment left: [(constant) (scope_resolution)] @name) @definition.constant
(operator_assignment left: [(constant) (scope_resolution)] @name) @definition.constant
(assignment left: (left_assignment_list (constant) @definition.constant @name))
(program (method name: (_) @name) @definition.function)
(method name: (_) @name) @scope.function
(singleton_method name: (_) @name) @scope.function

; Every constant, also in definitions: src/languages/ruby/constant-uses.ts tells them apart by the text around them.
(constant) @use

(assignment left: (constant) @name right: [(string) (integer) (float) (true) (false) (simple_symbol)] @value) @constant
(assignment left: (constant) @name right: (call receiver: (string) @value method: (identifier) @_method !arguments) (#eq? @_method "freeze")) @constant

; What a class says of itself.
(assignment
  left: (call receiver: (self) method: (identifier) @name)
  right: [(string) (simple_symbol) (true) (false)] @value
  (#any-of? @name "table_name" "abstract_class")) @constant

(call
  method: [(identifier) (constant)] @call.callee
  arguments: (argument_list . [(string) (simple_symbol) (integer) (pair) (call receiver: (integer))]) @call.arguments
  block: (_)? @call.block) @call

; Blocks and classes of which the name alone says something.
(call
  !receiver
  method: (identifier) @call.named
  !arguments
  block: (_) @call.block
  (#any-of? @call.named "member" "collection" "new" "shallow" "nested" "index" "get" "post" "put" "patch" "delete")) @call
(call
  !receiver
  method: (identifier) @call.callee
  arguments: (argument_list . [(identifier) (call method: (identifier)) (instance_variable)]) @call.arguments
  (#any-of? @call.callee "redirect_to" "redirect_back" "redirect_back_or_to" "render" "respond_with")) @call.bare
(call
  receiver: (identifier) @_format
  method: (identifier) @call.named
  (#eq? @_format "format") (#eq? @call.named "html")) @call
(call
  !receiver
  method: (identifier) @call.callee
  arguments: (argument_list . [(constant) (scope_resolution)]) @call.arguments
  block: (_)? @call.block
  (#any-of? @call.callee "constraints" "mount" "include" "extend" "perform_async")) @call

(call
  !receiver
  method: (identifier) @load
  arguments: (argument_list . [(call) (binary)] @path .)
  (#any-of? @load "require" "require_relative" "load"))

(call
  receiver: (constant) @_env
  method: (identifier) @_fetch
  arguments: (argument_list . (string) @name . [(string) (integer) (true) (false)] @fallback)
  (#eq? @_env "ENV") (#eq? @_fetch "fetch")) @environment
(call
  receiver: (constant) @_env
  method: (identifier) @_fetch
  arguments: (argument_list . (string) @name .)
  block: (_ body: (_ . [(string) (integer) (true) (false)] @fallback .))
  (#eq? @_env "ENV") (#eq? @_fetch "fetch")) @environment
(call
  receiver: (constant) @_env
  method: (identifier) @_fetch
  arguments: (argument_list . (string) @name)
  (#eq? @_env "ENV") (#eq? @_fetch "fetch")) @environment
(binary
  left: (element_reference object: (constant) @_env (string) @name) @environment
  operator: "||"
  right: [(string) (integer) (true) (false)] @fallback
  (#eq? @_env "ENV"))
(element_reference object: (constant) @_env (string) @name (#eq? @_env "ENV")) @environment

(assignment
  left: (element_reference object: [(identifier) (call)] @_flash)
  right: (string) @said
  (#any-of? @_flash "flash" "flash.now")) @shown

(call
  method: (identifier) @_redirect
  arguments: (argument_list (pair)) @arguments
  (#any-of? @_redirect "redirect_to" "redirect_back" "redirect_back_or_to")) @redirect
