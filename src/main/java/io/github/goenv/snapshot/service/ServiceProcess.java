package io.github.goenv.snapshot.service;

import io.github.goenv.fact.Fact;

/**
 * A process of a service: its own, or one below it.
 *
 * @param id its id
 * @param name the name of its program's file
 * @param handles how many handles it has open
 * @param program its program
 */
public record ServiceProcess(
    long id, String name, Fact<Long> handles, Fact<ServiceProgram> program) {}
