/**
 * @generated Unicode properties of characters that every engine knows alike: letters, marks, digits, punctuation and symbols of common
 * scripts, assigned for long. Ranges are written in base 36, each as the distance from the end of the one before and, behind a
 * colon, its length less one.
 */

/** All characters of which the tables know every property. */
export const KNOWN =
  "0:of l:2 2:2 2 2:j 2:1q f:8j e:11 b:12 15:n 9:q 1j:p 6:i e:d 4:2q t:9 eg:1k 3:h b:n m:7 3:1 3:l 2:6 2 4:3 19:9 ba:5 4:2 2:3 4:1 2 2:1 4:1 4:2 4:b 19:9 eq:1l 5:s px:20 114:1f 18t:73 3l:1g 24:b 2:s 6:10 c h:1 3:q i:l r:h 2 t:25 6:1b e:fz q:a 7h:7d 5:3y e:1 2e:3 2:3 3:r 61:73 1dt:h 1c:2d 3:2u 6:13 k4:52t 23:g4l 2fv:8mb 6zh:6 ll 6o 2:2l 8:1l 1buv:p 75:w g:5 5i:1v 2 2:51 2:3 4:1p j:n 44:1x 5:a 1d:1x gb:7";

/** Characters by general category. */
export const CATEGORIES: Readonly<Record<string, string>> = {
  Lu: "1t:p 2u:m 2:6 y 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 3 2 2 2 2 2 2 2 3 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2:1 2 2 4:1 2 2:1 2:2 3:3 2:1 2:2 4:1 2:1 2 2 2:1 2 3 2:1 2:2 2 2:1 4 8 3 3 3 2 2 2 2 2 2 2 3 2 2 2 2 2 2 2 2 3 3 2:2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 8:1 2:1 3 2:3 2 2 2 2 8o 2:2 2 2:1 2:g 2:8 10 3:2 4 2 2 2 2 k 3 2:1 3:1e 1d 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 a 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2:1 2 2 2 2 2 2 3 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 f:11 4ve 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 a 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 ec 5 4:2 3:2 3 4:4 7 2 2 2:3 3:3 b:1 6 17to:p",
  Ll: "2p:p 1n 16:n 2:7 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2:1 2 2 2 2 2 2 2 2:1 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 3 2 2:2 3 2 3 4:1 5 3 4:2 3 3 2 2 3 2:1 2 3 4 2 3:1 3:2 7 3 3 2 2 2 2 2 2 2 2:1 2 2 2 2 2 2 2 2 2:1 3 2 4 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2:6 3 3:1 2 5 2 2 2 2:1w 3:p 69 s:y 2:1 4:2 2 2 2 2 2 f:3 2 3 3:1 1g:1b 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 a 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 3 2 2 2 2 2 2:1 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 1q:12 4u2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2:8 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 3l:7 9:7 9:7 9:4 9i 4:1 4 s 5 5 3:1 9:3 1707:6 u3:p",
  Lt: "cl 3 3 13 5ue:7 9:7 9:7",
  Lm: "j4:h 5:b f:4 8 2 nm 1l2 3l7 e 32e 48:1 2m:2 14s2 1a:1",
  Lo: "4q g 75 5:3 5t:1 mz:q 1j:p 7:9 13:2q fl:1h 4 r:9 10:7 3:1 3:l 2:6 2 4:3 cs:5 4:2 2:3 4:1 2 2:1 4:1 4:2 4:b g8:1b 2:1 d:5 qj:20 114:1f 1vm:3 2xa 1n:2d 9 2:2h 5 6:13 k4:52t 23:g4l 2fv:8mb 7ur:9 2:18",
  Mn: "lc:33 7o:4 89:d 2 2:1 2:1 2 3o:7 j3:1 1m 5:7 5 l:1 y6 3:6 d:7 3nm:c 5 33s:1 14l1",
  Mc: "1s3 1n:2 9:3",
  Me: "w8:1 5lg:3 3",
  Nd: "1c:9 17r:9 3r:9 h9:9 3b:9 dz:9 gx:9 1bjr:9",
  Nl: "6lc:y 2v9",
  No: "4y:1 6 3:2 69e 4:5 7:9 5m:c",
  Pc: "2n 6ao:1 181r",
  Pd: "19 13l 576:5 39n 14rx",
  Ps: "14 1f w 68v 4 13 1k g hn 2 v 2jj 2 2 2 2 14vs 1f w",
  Pe: "15 1g w 6a1 1k g hn 2 v 2jj 2 2 2 2 14vs 1g w",
  Pi: "4r 67h 3:1 3 q",
  Pf: "57 672 4 t",
  Po: "x:2 2:2 3 2 2:1 b:1 4:1 s 1x 6 f:1 8 zl 3 3 4k:3 l3:1 yy b:1 3i3:1 9:7 9:8 3:3 3:2 4:a 2 33i:2 6w 14p2:2 2:2 3 2 2:1 b:1 4:1 s",
  Sm: "17 h:2 1q 2 1a 5 12 w lb 5la e 14:2 e:2 3w 14:4 7 1x:4 6:1 5 3 3 8 w:1 3 2 w:7f x:1 2j v:o ec a 1j:7 34 16sc h:2 1q 2",
  Sc: "10 3i:3 2oq 3mp:l 17wv",
  Sk: "2m 2 20 7 5 4 ei:3 d:d 6:6 2 2:g 3p:1 8wm:1 14te 2 1ccb:4",
  So: "4m 3 5 2 r6 5mm:1 2:3 2:1 b 2:1 7:5 2 2 2 5 c:1 f 2:1 20:4 3:3 2:1 2:1 2:6 2:u 3:1 2 2:u 7h:7 5:j 3:6 3:28 2:t q:r q:a 7h:52 2:8 2:1h 9:9 5:2o 2:18 e:1 2e:3 2:3 3:r 61:73 1dx 2gv6:p 75:w g:5 5n:1q 2 2:51 2:3 4:1p j:n 44:1x 5:a 1d:1x gb:7",
  Zs: "w 3k 674:a 11 1c 335",
  Zl: "6co",
  Zp: "6cp",
  Cc: "0:v 2o:w",
  Cf: "4t 672 2:2 181c",
};

/** Characters by script. */
export const SCRIPTS: Readonly<Record<string, string>> = {
  Latin: "1t:p 7:p 1c g 6:m 2:u 2:cg 14:4 5cs:73 aa e 4r:1 7 1a:y 16ym:6 t7:p 7:p",
  Greek: "p0 2 2:2 2 2:j 2:1q f:f 5fl:1g aa",
  Cyrillic: "sg:3o 3:4c",
  Armenian: "10x:11 b:12",
  Hebrew: "14g:n 9:q",
  Arabic: "17l:p 7:9 m:d 4:2q t:9",
  Devanagari: "1s1:1k 3:h b:b 3:9",
  Bengali: "1vp:7 3:1 3:l 2:6 2 4:3 19:9",
  Tamil: "29x:5 4:2 2:3 4:1 2 2:1 4:1 4:2 4:b 19:9",
  Thai: "2rl:1l 6:r",
  Ethiopic: "3k0:20",
  Khmer: "4n4:1f",
  Hangul: "xz4:8mb",
  Hiragana: "9j5:2d 7:2",
  Katakana: "9lt:2h 3:2 14rr:9 2:18",
  Bopomofo: "kq:1 93u:13",
  Han: "9hh 2 s9:52t 23:g4l",
  Braille: "7wg:73",
  Inherited: "lc:33 7q:1 cl:7 52z 5f:h 2 33q:1 14l1",
};

/** Binary properties: categories that come near, and the characters in only one of the two. */
export const BINARY: Readonly<Record<string, readonly [categories: string, toggled: string]>> = {
  Alphabetic: ["Lu Ll Lt Lm Lo Mc Nl", "n9 u:c g1:d 2 2:1 2:1 2 3o:7 j3:1 1r:7 q:1 y6 3:6 j"],
  Uppercase: ["Lu", "6lc:f"],
  Lowercase: ["Ll", "4q g dy:8 8:1 v:4 2p 5rg e 6p:f"],
  White_Space: ["Zs Zl Zp", "9:4 3c"],
  Emoji: [
    "",
    "z 7 6:9 34 5 68e d 61 n 2j:5 g:1 a8:1 d 4n q:a c7:1 b a 1n:3 2:4 a 3 3:1 3 5 3 2:1 3 4 4:1 9:2 6 2 6:b c:1 3 2:1 2 j 3:1 j:5 2 2:1 e:1 2f 6:1 3:1 2 3 2 2 7 4 2imd:p 75:w g:5 5i:1v 2 2:51 2:3 4:1p j:n 44:1x 5:a 1d:1x gb:7",
  ],
  Emoji_Presentation: [
    "",
    "6xm:1 5q:3 4 3 ei:1 m:1 1f:b 18 k n:1 2ipn:p 75:w g:5 5i:1v 2 2:51 2:3 4:1p j:n 44:1x 5:a 1d:1x gb:7",
  ],
  Emoji_Modifier: ["", "2qrf:4"],
  Emoji_Modifier_Base: ["", "7j1 6n:1 2j3p:1 3:a m:i 4 5:2 2:2 8 2 p bf:2 4:4 2c h:2 a"],
  Emoji_Component: ["", "z 7 6:9 6ac 5y 17os 1c5z:p e4:4"],
  Extended_Pictographic: [
    "",
    "4p 5 68e d 61 n 2j:5 g:1 a8:1 d 4n q:a c7:1 b a 1n:3 2:4 a 3 3:1 3 5 3 2:1 3 4 4:1 9:2 6 2 6:b c:1 3 2:1 2 j 3:1 j:5 2 2:1 e:1 2f 6:1 3:1 2 3 2 2 7 4 2iu7:w g:5 5n:1q 2 2:51 2:3 4:1p j:n 44:1x 5:a 1d:1x gb:7",
  ],
  ASCII_Hex_Digit: ["", "1c:9 8:5 r:5"],
  Hex_Digit: ["", "1c:9 8:5 r:5 1eay:9 8:5 r:5"],
  ID_Start: ["Lu Ll Lt Lm Lo Nl", "6jc m 31p:1"],
  ID_Continue: ["Lu Ll Lt Lm Lo Mn Mc Nd Nl Pc", "53 66u 7f m 31p:1 2n"],
  XID_Start: ["Lu Ll Lt Lm Lo Nl", "2sz 3qd m 17xs:1"],
  XID_Continue: ["Lu Ll Lt Lm Lo Mn Mc Nd Nl Pc", "53 66u 7f m 34d"],
  Math: [
    "Sm",
    "2m oi:2 3 r:1 3:1 5k1 s:2 c 1p:1 f:1 1u:c 5 x 5 3:9 2 4:4 7 4:1 3:1 2:2 2:5 4:3 6:4 24:4 3:3 2:1 2:1 2 2:4 3:1 5:1 5:h 3:1 2 2:6 2 7:1 83:3 4p:1 2 dl:1 d:8 6:4 6:1 3:1 4:4 f 2 3:5 p:1 1m 2 u:3 a:1 16tq 2",
  ],
  Dash: ["Pd", "6dv 14 g av"],
  Ideographic: ["", "9hi:1 s9:52t 23:g4l"],
  Unified_Ideograph: ["", "a9s:52t 23:g4l"],
  Quotation_Mark: ["Pi Pf", "y 5 6b7 4 35a:3 14vn 5"],
  Cased: ["Lu Ll Lt Nl", "4q g dy:8 8:1 v:4 2p 5rg e 75:2 2v9"],
  Case_Ignorable: ["Lm Mn Me Sk Cf", "13 7 c 3h 675:1 b 3 180w 7 c"],
  Regional_Indicator: ["", "2qcm:p"],
  Pattern_White_Space: ["Zl Zp", "9:4 j 2t 689:1"],
  Pattern_Syntax: [
    "",
    "x:e b:6 r:3 2 r:3 z:6 2 2:1 2 2:1 5 5 4 o w 655:n 9:e 3:i 8t:fz q:a 7h:7d 5:3y e:1 2e:3 2:3 3:r 61:73 1du:2 5:9",
  ],
  Variation_Selector: ["", "1e6n"],
  Join_Control: ["", "6bx"],
};
