;; Adds products up as `factcards_model::Operands` says, in the memory of the module that asks for them.
(module
  (import "engine" "memory" (memory 0))

  ;; Whether the processor adds four products to a sum by one instruction, as ARM's and newer Intel's do. Beyond 7 bits it
  ;; shows: where pairs are added first, they are kept within 16 bits, so that the sum is 2 × 32767.
  (global $at_once (mut i32) (i32.const 0))
  (func $ask
    (global.set $at_once
      (i32.ne
        (i32.const 65534)
        (i32x4.extract_lane 0
          (i32x4.relaxed_dot_i8x16_i7x16_add_s
            (i8x16.splat (i32.const 127))
            (i8x16.splat (i32.const 255))
            (v128.const i32x4 0 0 0 0))))))
  (start $ask)

  ;; TILES

  (func (export "products")
    (param $x i32) (param $inputs i32) (param $w i32) (param $begin i32) (param $out i32) (param $width i32)
    (param $rows i32)
    (local $x_end i32) (local $out_end i32) (local $next i32) (local $y i32) (local $to i32) (local $y_to i32)
    (local $end i32) (local $stride i32)
    (local.set $x_end (i32.add (local.get $x) (i32.mul (local.get $inputs) (local.get $width))))
    (local.set $stride (i32.shl (local.get $rows) (i32.const 2)))
    (local.set $out_end (i32.add (local.get $out) (local.get $stride)))
    ;; Sixteen rows of weights, with all inputs.
    (loop $rows
      (local.set $end (i32.add (local.get $w) (i32.shl (local.get $width) (i32.const 4))))
      (local.set $next (local.get $x))
      (local.set $to (local.get $out))
      ;; Two inputs. Where one is left, it stands for both.
      (block $done
        (loop $inputs
          (br_if $done (i32.ge_u (local.get $next) (local.get $x_end)))
          (local.set $y (i32.add (local.get $next) (local.get $width)))
          (local.set $y_to (i32.add (local.get $to) (local.get $stride)))
          (if (i32.ge_u (local.get $y) (local.get $x_end))
            (then (local.set $y (local.get $next)) (local.set $y_to (local.get $to))))
          (local.get $next) (local.get $y) (local.get $w) (local.get $end) (local.get $begin) (local.get $to)
          (local.get $y_to)
          (if (param i32 i32 i32 i32 i32 i32 i32) (global.get $at_once)
            (then (call $by_four))
            (else (call $by_two)))
          (local.set $next (i32.add (local.get $y) (local.get $width)))
          (local.set $to (i32.add (local.get $y_to) (local.get $stride)))
          (br $inputs)))
      (local.set $w (local.get $end))
      (local.set $begin (i32.add (local.get $begin) (i32.const 64)))
      (local.set $out (i32.add (local.get $out) (i32.const 64)))
      (br_if $rows (i32.lt_u (local.get $out) (local.get $out_end))))))
