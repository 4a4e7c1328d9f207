; Blocks and values at the top of a file; what is inside of them is walked by hand.
(config_file (body (block) @block))
(config_file (body (attribute) @attribute))
