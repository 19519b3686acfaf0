/** Methods that cannot be fields, and what to use instead. */
export const REFUSED: Readonly<Record<string, string>> = {
  "helpers.maybe": "it takes a function; use .optional() or .nullable()",
  "helpers.multiple": "it takes a function; use f.array()",
  "image.urlLoremFlickr": "faker will drop it; use image.url",
  "location.nearbyGPSCoordinate": "its last digits differ between engines; use f.geoPoint({ near, radiusKm })",
  "number.bigInt": "its values are no JSON; use f.int(), or string.numeric for more digits",
};
