package io.github.muchang.party;

import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.CarrierId;

/**
 * One address by which a party can be written to, without the handle.
 *
 * @param slot stands for the address in the vault
 * @param carrier the carrier
 * @param account our account on it
 */
public record Reach(AddressSlot slot, CarrierId carrier, String account) {}
