/**
 * What orders come to.
 *
 * @param {readonly { price: number, quantity: number }[]} orders - Prices are in cents.
 * @returns {number} Cents.
 */
function total(orders) {
  return orders.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
}

module.exports = { total };
